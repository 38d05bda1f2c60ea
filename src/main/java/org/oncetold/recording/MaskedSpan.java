// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// A stretch of a recording in which no sound is kept because the person asked for it. It holds
/// zeroes; what was said there was never stored anywhere.
///
/// @param from its first sample
/// @param to the first sample behind it
public record MaskedSpan(long from, long to) {}
