// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// When checkpoints are made beside the start: every minute, and when many entries were written.
@Configuration
class CheckpointTasks {

    @Bean
    Task<Void> accessCheckpointTask(
            Checkpoints checkpoints, Denials denials, AccessSettings settings) {
        return Tasks.recurring("access-checkpoint", FixedDelay.of(settings.checkpointEvery()))
                .execute((_, _) -> {
                    denials.flush();
                    checkpoints.make();
                });
    }

    @Bean
    WhenGrown checkpointWhenGrown(Checkpoints checkpoints) {
        return new WhenGrown(checkpoints);
    }

    /// On a thread of its own: the entry that was just written belongs to somebody's work, whose
    /// transaction must not hold the checkpoint.
    record WhenGrown(Checkpoints checkpoints) {

        @EventListener(Journal.Grown.class)
        void make() {
            Thread.ofVirtual().name("access-checkpoint").start(checkpoints::make);
        }
    }
}
