// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.util.List;
import java.util.Optional;

/// What the rules say about the wording of a question, and open forms to take instead. A person
/// decides; nothing is reworded by itself.
///
/// @param open wordings from the rules; `…` stands where the person's own word belongs
public record Advice(List<Finding> findings, List<String> open) {

    public Advice {
        findings = List.copyOf(findings);
        open = List.copyOf(open);
    }

    static Advice none() {
        return new Advice(List.of(), List.of());
    }

    /// The weightiest finding; empty when the wording can go onto the board as it is.
    public Optional<Finding> first() {
        return findings.stream().findFirst();
    }
}
