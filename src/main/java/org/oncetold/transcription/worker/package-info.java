// SPDX-License-Identifier: Apache-2.0
/// Worker processes: what they are started with, how server and worker talk, who notices that one
/// died.
@NullMarked
package org.oncetold.transcription.worker;

import org.jspecify.annotations.NullMarked;
