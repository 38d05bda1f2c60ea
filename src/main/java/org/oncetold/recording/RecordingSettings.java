// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Limits of recording and import (`oncetold.recording.*`).
///
/// @param room how much room must be left on the disks before anything new is begun
/// @param ballast how much of the disk is held ready for recordings that run; 0 for none
/// @param importSize the largest file that is taken
/// @param importsAtOnce how many files are taken in at the same time
/// @param importPerDay how much one person may take in within 24 hours
/// @param uploadsAtOnce how many files of one person may be on their way
/// @param uploadLife how long a file that stopped on its way is waited for
/// @param importPatience how long a sender waits for a verdict before the import goes on without it
/// @param passLife how long a recorder may send without signing in again
/// @param abandonedAfter when a recording that nobody closes is ended as incomplete
/// @param sampleRate how many samples a second the recorder keeps: 16 kHz is all the recogniser
///   hears, 48 kHz is a fuller original for experts
@ConfigurationProperties("oncetold.recording")
public record RecordingSettings(
        @DefaultValue("1GB") DataSize room,
        @DefaultValue("512MB") DataSize ballast,
        @DefaultValue("2GB") DataSize importSize,
        @DefaultValue("2") int importsAtOnce,
        @DefaultValue("20GB") DataSize importPerDay,
        @DefaultValue("3") int uploadsAtOnce,
        @DefaultValue("7d") Duration uploadLife,
        @DefaultValue("15s") Duration importPatience,
        @DefaultValue("12h") Duration passLife,
        @DefaultValue("24h") Duration abandonedAfter,
        @DefaultValue("16000") int sampleRate) {

    public RecordingSettings {
        if (sampleRate != AudioShape.SPEECH.sampleRate() && sampleRate != AudioShape.HIGHEST_RATE)
            throw new IllegalArgumentException("oncetold.recording.sample-rate: 16000 or 48000");
    }

    /// What the recorder keeps of these speakers.
    public AudioShape shape(Speakers speakers) {
        return new AudioShape(speakers.ofChannels().size(), sampleRate);
    }
}
