// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.oncetold.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// Tells a sender what to do when the database does not take something: try again at once (done
/// here, a few times), try again later (503), or make room (507). Never a code that makes it give
/// up.
final class DatabaseTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTrouble.class);
    private static final int ATTEMPTS = 4;
    private static final int LONG_ATTEMPTS = 40;
    private static final int TABLE_FULL = 1114;
    private static final int NO_ROOM = 1021;
    private static final int WRITE_FAILED = 1026;

    static <T> T retry(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (TransientDataAccessException | DuplicateKeyException e) {
                if (attempt == ATTEMPTS) throw refusal(e);
            } catch (DataAccessException | TransactionException e) {
                throw refusal(e);
            }
        }
    }

    /// For work whose sender is gone: waits out a passing trouble, or a full disk, for some
    /// minutes.
    static <T> T patiently(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return retry(work);
            } catch (Refusal refusal) {
                if (!isPassing(refusal) || attempt == LONG_ATTEMPTS) throw refusal;
                pause(attempt);
            }
        }
    }

    private static boolean isPassing(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.NOT_NOW || refusal.kind() == Refusal.Kind.FULL;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(10_000L, 500L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.NOT_NOW, "recording.refusal.database");
        }
    }

    private static RuntimeException refusal(RuntimeException trouble) {
        log(trouble);
        if (isFull(trouble)) return new Refusal(Refusal.Kind.FULL, "recording.refusal.full");
        var passing =
                trouble instanceof TransientDataAccessException
                        || trouble instanceof RecoverableDataAccessException
                        || trouble instanceof NonTransientDataAccessResourceException
                        || trouble instanceof TransactionException
                        || trouble instanceof DuplicateKeyException;
        return passing ? new Refusal(Refusal.Kind.NOT_NOW, "recording.refusal.database") : trouble;
    }

    /// The codes alone: a message may quote a value.
    private static void log(Throwable trouble) {
        for (Throwable e = trouble; e != null; e = e.getCause())
            if (e instanceof SQLException sql)
                LOG.warn("not stored: SQL {}, state {}", sql.getErrorCode(), sql.getSQLState());
    }

    private static boolean isFull(Throwable trouble) {
        for (Throwable e = trouble; e != null; e = e.getCause())
            if (e instanceof SQLException sql
                    && (sql.getErrorCode() == TABLE_FULL
                            || sql.getErrorCode() == NO_ROOM
                            || sql.getErrorCode() == WRITE_FAILED)) return true;
        return false;
    }

    private DatabaseTrouble() {}
}
