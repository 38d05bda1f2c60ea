// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import java.util.Optional;
import org.oncetold.recording.Recording;
import org.oncetold.statement.Statements;
import org.oncetold.transcription.ModelLabel;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.NoModel;
import org.oncetold.transcription.model.SpeechModels;
import org.oncetold.transcription.worker.LiveHearing;
import org.oncetold.transcription.worker.LiveWorkers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Starts a recogniser for a running recording, with the model for the language of its statement.
@Component
class LiveRecognisers {

    /// A recogniser that hears, and what its words are to be labelled with.
    record Ready(LiveHearing hearing, ModelLabel label) implements AutoCloseable {

        @Override
        public void close() {
            hearing.close();
        }
    }

    private final SpeechModels models;
    private final ObjectProvider<LiveWorkers> workers;
    private final Statements statements;

    LiveRecognisers(
            SpeechModels models, ObjectProvider<LiveWorkers> workers, Statements statements) {
        this.models = models;
        this.workers = workers;
        this.statements = statements;
    }

    /// Empty when other recordings have the places.
    Optional<Ready> start(Recording recording) throws NoModel, ModelUnfit, RecognizerLost {
        var model = models.forLanguage(statements.facts(recording.statement()).language());
        var shape = recording.shape();
        return workers.getObject()
                .start(model, shape.sampleRate(), shape.channels())
                .map(hearing -> new Ready(hearing, ModelLabel.of(model)));
    }
}
