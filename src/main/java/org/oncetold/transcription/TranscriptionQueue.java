// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingBegan;
import org.oncetold.recording.RecordingClosed;
import org.oncetold.recording.RecordingId;
import org.oncetold.statement.Statements;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.NoModel;
import org.oncetold.transcription.model.SpeechModels;
import org.oncetold.transcription.worker.Workers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Puts a recording that was closed into the queue, in the transaction that closes it: no recording
/// is forgotten, whenever the server dies.
@Component
class TranscriptionQueue {

    private final TranscriptionTable table;
    private final Statements statements;
    private final SpeechModels models;
    private final ObjectProvider<Workers> workers;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    TranscriptionQueue(
            TranscriptionTable table,
            Statements statements,
            SpeechModels models,
            ObjectProvider<Workers> workers,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.table = table;
        this.statements = statements;
        this.models = models;
        this.workers = workers;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void queue(RecordingClosed closed) {
        add(closed.recording(), closed.statement());
    }

    /// The job is visible to the scheduler only now.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void hurry(RecordingClosed closed) {
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    /// Has a worker warm by the time the recording is closed.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void warmUp(RecordingBegan began) {
        Thread.startVirtualThread(() -> {
            try {
                var language = statements.facts(began.statement()).language();
                workers.getObject().prepare(models.forLanguage(language));
            } catch (NoModel | ModelUnfit | RuntimeException e) {
                // the run will find out and say so
            }
        });
    }

    void add(RecordingId recording, StatementId statement) {
        table.queue(recording, statement, statements.facts(statement).language());
        var job =
                new TaskInstance<Void>(TranscriptionTasks.TRANSCRIBE, recording.value().toString());
        scheduler.getObject().scheduleIfNotExists(job, clock.instant());
    }
}
