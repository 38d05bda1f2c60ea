// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.StartWords;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// Says in a sentence or two why OnceTold did not start with this database, and what to do, instead
/// of a stack trace.
class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnfit unfit)
                return analysis(unfit.key(), failure, unfit.arguments());
            if (cause instanceof SQLException sql && unreachable(sql))
                return analysis("database.start.down", failure);
        }
        return null;
    }

    private static boolean unreachable(SQLException sql) {
        var state = sql.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("28"));
    }

    private static FailureAnalysis analysis(String key, Throwable failure, Object... arguments) {
        return new FailureAnalysis(
                sentence(key + ".what", arguments), sentence(key + ".do", arguments), failure);
    }

    private static String sentence(String key, Object... arguments) {
        return StartWords.read("database", key, arguments);
    }
}
