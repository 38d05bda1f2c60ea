// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// A protocol that ships with OnceTold cannot be used: the start is refused. Lists every mistake
/// with file, line and the mend.
public final class ProtocolInvalid extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    ProtocolInvalid(List<Mistake> mistakes) {
        super(
                mistakes.stream()
                        .map(Mistake::toString)
                        .collect(Collectors.joining("\n  ", "Protocols need mending:\n  ", "")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
