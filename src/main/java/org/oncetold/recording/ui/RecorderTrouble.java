// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

/// Why the recorder needs a person. Its names are those of the web component, in capitals.
public enum RecorderTrouble {
    NONE,
    /// The person or the browser said no to the microphone.
    REFUSED,
    /// There is no microphone.
    MISSING,
    /// Another program holds the microphone.
    BUSY,
    /// The page did not come over a secure connection, so the browser gives no microphone.
    INSECURE,
    /// The microphone went away in mid-recording.
    LOST,
    /// The server holds other sound than this page.
    CONFLICT,
    /// This browser no longer knows the digest of what it sent before.
    DIGEST_LOST,
    /// It ended before there was any sound.
    NOTHING,
    /// The person no longer wishes to be recorded.
    CLOSED,
    /// Another tab records already.
    ELSEWHERE,
    /// Another device records; this one looks on until somebody takes the recording over.
    ANOTHER_DEVICE
}
