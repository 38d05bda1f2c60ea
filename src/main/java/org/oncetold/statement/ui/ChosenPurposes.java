// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.oncetold.access.Justification;
import org.oncetold.base.StatementId;

/// What somebody said they open a statement for. Holds for eight hours of one session, then it is
/// asked again.
@SpringComponent
@VaadinSessionScope
public class ChosenPurposes {

    private static final Duration HOLDS = Duration.ofHours(8);

    private record Chosen(Justification justification, Instant at) {}

    private final Map<StatementId, Chosen> chosen = new ConcurrentHashMap<>();
    private final Clock clock;

    ChosenPurposes(Clock clock) {
        this.clock = clock;
    }

    public Optional<Justification> of(StatementId statement) {
        return Optional.ofNullable(chosen.get(statement))
                .filter(choice -> clock.instant().isBefore(choice.at().plus(HOLDS)))
                .map(Chosen::justification);
    }

    public void choose(StatementId statement, Justification justification) {
        chosen.put(statement, new Chosen(justification, clock.instant()));
    }
}
