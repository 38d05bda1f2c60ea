// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import org.oncetold.transcription.model.SpeechModel;

/// Which model understood these words.
///
/// @param digest SHA-256 that names exactly these model files
/// @param forTryingOutOnly whether it is not for people's speech; every page that shows its words
///   says so
public record ModelLabel(String name, String digest, boolean forTryingOutOnly) {

    public static ModelLabel of(SpeechModel model) {
        return new ModelLabel(model.name(), model.digest(), model.tryingOutOnly());
    }
}
