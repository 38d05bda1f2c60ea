// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.oncetold.recording.RecordingId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The jobs in db-scheduler. Their data is an id. A job whose server died is found dead and run
/// again; runs are fenced, so that two of them do no harm.
@Configuration
class TranscriptionTasks {

    static final String TRANSCRIBE = "transcription";

    private static final Duration NO_PLACE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    @Bean
    Task<Void> transcriptionTask(Transcriber transcriber, TranscriptionSettings settings) {
        var places = new WorkerSeats(settings.workers());
        return Tasks.custom(TRANSCRIBE, Void.class)
                .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((job, context) -> run(job, context, places, transcriber));
    }

    /// Recordings that failed for want of something are tried again when it is there.
    @Bean
    Task<Void> transcriptionSecondChanceTask(SecondChances chances) {
        return Tasks.recurring("transcription-second-chance", FixedDelay.of(LOOK_AGAIN))
                .execute((_, _) -> chances.give());
    }

    private static CompletionHandler<Void> run(
            TaskInstance<Void> job,
            ExecutionContext context,
            WorkerSeats places,
            Transcriber transcriber) {
        if (!places.take())
            return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(NO_PLACE));
        try {
            var recording = new RecordingId(UUID.fromString(job.getId()));
            transcriber.transcribe(recording, () -> context.getSchedulerState().isShuttingDown());
            return new CompletionHandler.OnCompleteRemove<>();
        } finally {
            places.giveBack();
        }
    }
}
