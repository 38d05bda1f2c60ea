// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.oncetold.base.StartWords;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says calmly that OnceTold does not start while it cannot write down that it did, instead of a
/// stack trace.
class LogFailures extends AbstractFailureAnalyzer<Refusal> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, Refusal refusal) {
        if (!refusal.key().equals(Journal.CANNOT_RECORD)) return null;
        return new FailureAnalysis(StartWords.read("access", refusal.key()), null, failure);
    }
}
