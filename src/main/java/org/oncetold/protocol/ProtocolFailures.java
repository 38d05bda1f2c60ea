// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.stream.Collectors;
import org.oncetold.base.StartWords;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says which lines of which files keep OnceTold from starting and how to mend them, instead of a
/// stack trace.
class ProtocolFailures extends AbstractFailureAnalyzer<ProtocolInvalid> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ProtocolInvalid invalid) {
        var lines =
                invalid.mistakes().stream()
                        .map(Mistake::toString)
                        .collect(Collectors.joining("\n  ", "\n  ", ""));
        return new FailureAnalysis(
                StartWords.read("protocol", "protocol.start.unfit.what") + lines,
                StartWords.read("protocol", "protocol.start.unfit.do"),
                failure);
    }
}
