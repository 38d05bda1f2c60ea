// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import org.oncetold.base.OnceToldHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Prints the one-time link for the first administrator when OnceTold starts and nobody is there.
/// The demo makes its own people and needs none.
@Component
class SetUpLink {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpLink.class);

    private final SetUp setUp;
    private final OnceToldHome home;
    private final Environment environment;

    SetUpLink(SetUp setUp, OnceToldHome home, Environment environment) {
        this.setUp = setUp;
        this.home = home;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (home.demo() || !setUp.isNeeded()) return;
        LOG.info(
                "Nobody is here yet. Open this link within {} minutes to become the first"
                        + " administrator: http://localhost:{}/set-up/{}",
                SetUp.LIFE.toMinutes(),
                environment.getProperty("local.server.port", "8080"),
                setUp.begin().reveal());
    }
}
