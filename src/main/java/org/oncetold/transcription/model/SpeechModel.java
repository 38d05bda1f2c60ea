// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import java.nio.file.Path;

/// A model that passed its check: where it lies and what it says of itself.
///
/// @param folder where it lies; the folder's name is the model's id
/// @param name what people call it
/// @param language BCP 47 tag of what it understands
/// @param version as its makers count
/// @param purpose one sentence of its makers, may be empty
/// @param tryingOutOnly whether it is not for people's speech
/// @param digest SHA-256 (hex) over its list of file sums: names exactly these bytes
public record SpeechModel(
        Path folder,
        String name,
        String language,
        String version,
        String purpose,
        boolean tryingOutOnly,
        String digest) {

    public String id() {
        return folder.getFileName().toString();
    }
}
