// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.time.Duration;
import org.oncetold.base.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/// Looks for those who have gone without a word, from the start on: a server that went away left
/// them behind, too.
@Configuration
class PresenceTasks {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceTasks.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    @Bean
    SchedulingConfigurer lostWatchers(Attendance attendance) {
        return new Lost(attendance);
    }

    record Lost(Attendance attendance) implements SchedulingConfigurer, Runnable {

        @Override
        public void configureTasks(ScheduledTaskRegistrar registrar) {
            registrar.addFixedDelayTask(new FixedDelayTask(this, EVERY, EVERY));
        }

        @Override
        public void run() {
            try {
                attendance.findLost();
            } catch (RuntimeException e) {
                LOG.warn("nobody looked for lost watchers, fault {}", Faults.record(e));
            }
        }
    }
}
