// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import org.oncetold.base.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/// When checkpoints are made beside the start: every minute, and when many entries were written. On
/// each node, because each has to know for itself whether the log is whole, and counts the refusals
/// it has not yet written down.
@Configuration
class CheckpointTasks {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointTasks.class);

    @Bean
    EachMinute checkpointEachMinute(
            Checkpoints checkpoints, Denials denials, AccessSettings settings) {
        return new EachMinute(checkpoints, denials, settings);
    }

    @Bean
    WhenGrown checkpointWhenGrown(Checkpoints checkpoints) {
        return new WhenGrown(checkpoints);
    }

    record EachMinute(Checkpoints checkpoints, Denials denials, AccessSettings settings)
            implements SchedulingConfigurer, Runnable {

        @Override
        public void configureTasks(ScheduledTaskRegistrar registrar) {
            var every = settings.checkpointEvery();
            registrar.addFixedDelayTask(new FixedDelayTask(this, every, every));
        }

        @Override
        public void run() {
            try {
                denials.flush();
                checkpoints.make();
            } catch (RuntimeException e) {
                LOG.warn("the access log was not checked, fault {}", Faults.record(e));
            }
        }
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
