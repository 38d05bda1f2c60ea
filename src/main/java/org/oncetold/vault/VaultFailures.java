// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import org.jspecify.annotations.Nullable;
import org.oncetold.base.StartWords;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in two sentences why the vault stays locked and what to do, instead of a stack trace.
class VaultFailures extends AbstractFailureAnalyzer<VaultLocked> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, VaultLocked locked) {
        return new FailureAnalysis(sentence(locked, ".what"), sentence(locked, ".do"), failure);
    }

    private static @Nullable String sentence(VaultLocked locked, String part) {
        return StartWords.read("vault", locked.key() + part, locked.arguments());
    }
}
