// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// What a recorder gets for its letters: what is safe now, and where its digest had got to.
///
/// @param contiguous how many chunks are now kept without a gap from the first
/// @param digestState state of the digest after the last chunk handed in
public record TakenIn(long contiguous, byte[] digestState) {}
