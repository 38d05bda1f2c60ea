// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock. Everything that needs the time asks for it, so that tests can set it.
@Configuration
class Clocks {

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
