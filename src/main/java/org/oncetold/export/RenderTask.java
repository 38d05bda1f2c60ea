// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that makes approved exports. It survives a restart; the id is all it carries.
@Configuration
class RenderTask {

    static final String NAME = "render-export";
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    static TaskInstance<Void> of(ExportId id) {
        return new TaskInstance<>(NAME, id.toString());
    }

    @Bean
    OneTimeTask<Void> renderExport(Rendering rendering) {
        return Tasks.oneTime(NAME)
                .onFailure(
                        new FailureHandler.MaxRetriesFailureHandler<>(
                                TRIES,
                                new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_WAIT),
                                (complete, _) ->
                                        rendering.giveUp(id(complete.getExecution().taskInstance))))
                .execute((instance, _) -> rendering.render(id(instance)));
    }

    private static ExportId id(TaskInstance<?> instance) {
        return ExportId.parse(instance.getId());
    }
}
