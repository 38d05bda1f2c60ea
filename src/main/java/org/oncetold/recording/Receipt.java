// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// Says that a chunk is sealed and committed.
///
/// @param contiguous how many chunks are now kept without a gap from the first
public record Receipt(long contiguous) {}
