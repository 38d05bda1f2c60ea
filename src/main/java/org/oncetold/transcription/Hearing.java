// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.InputStream;
import java.util.function.LongConsumer;

/// What is to be heard.
///
/// @param sound one channel, s16le
/// @param from the sample of the recording at which this sound begins
/// @param rate samples per second
/// @param enough samples after which the next pause ends the hearing
/// @param progress told now and then how many samples were heard
public record Hearing(InputStream sound, long from, int rate, long enough, LongConsumer progress) {}
