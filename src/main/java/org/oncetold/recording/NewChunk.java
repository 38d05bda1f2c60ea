// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// A chunk on its way into the database: what is noted about it, and its sealed bytes.
record NewChunk(KeptChunk entry, byte[] sealed) {}
