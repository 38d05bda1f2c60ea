// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.NoModel;
import org.oncetold.transcription.model.SpeechModels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Queues recordings again whose failure may have gone away: a model was installed or put right, or
/// the person changed their mind.
@Component
class SecondChances {

    private final TranscriptionTable table;
    private final TranscriptionQueue queue;
    private final SpeechModels models;
    private final Layers layers;
    private final TransactionTemplate transaction;

    SecondChances(
            TranscriptionTable table,
            TranscriptionQueue queue,
            SpeechModels models,
            Layers layers,
            TransactionTemplate transaction) {
        this.table = table;
        this.queue = queue;
        this.models = models;
        this.layers = layers;
        this.transaction = transaction;
    }

    void give() {
        for (var row : table.waiting(Failure.NO_MODEL, Failure.MODEL_UNFIT))
            if (hasOtherModel(row)) again(row);
        for (var row : table.waiting(Failure.NOT_WISHED))
            if (!layers.isClosed(row.statement(), Layer.TRANSCRIBE)) again(row);
    }

    private void again(TranscriptionTable.Row row) {
        transaction.executeWithoutResult(_ -> queue.add(row.recording(), row.statement()));
    }

    private boolean hasOtherModel(TranscriptionTable.Row row) {
        try {
            return !models.forLanguage(row.language()).digest().equals(row.modelDigest());
        } catch (NoModel | ModelUnfit e) {
            return false;
        }
    }
}
