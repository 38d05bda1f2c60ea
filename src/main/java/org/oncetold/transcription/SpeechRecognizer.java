// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.IOException;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.SpeechModel;

/// What turns sound into words. The same model and the same sound give the same words.
public interface SpeechRecognizer {

    /// Hears until the sound ends or until the first pause after enough of it.
    ///
    /// @throws RecognizerLost when the recogniser died or fell silent; the sound is not to blame
    ///   for certain, another try may succeed
    /// @throws ModelUnfit when the model cannot be loaded
    /// @throws IOException when the sound cannot be read
    Recognized hear(SpeechModel model, Hearing hearing)
            throws RecognizerLost, ModelUnfit, IOException;
}
