// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.util.Optional;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Tells a database that does not answer from a fault of ours: it comes back, so a sender should
/// try again and not give up.
public final class DatabaseAway {

    private static final int DEEPEST = 8;

    public static Optional<Refusal> refusal(Throwable fault) {
        var deep = 0;
        for (var cause = fault; cause != null && deep++ < DEEPEST; cause = cause.getCause())
            if (isAway(cause))
                return Optional.of(new Refusal(Refusal.Kind.NOT_NOW, "base.refusal.database"));
        return Optional.empty();
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof CannotCreateTransactionException;
    }

    private DatabaseAway() {}
}
