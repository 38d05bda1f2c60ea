// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The database cannot be used as it is. Carries the key of the sentence that says why and what to
/// do; no credentials.
final class DatabaseUnfit extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    DatabaseUnfit(String key, @Nullable Throwable cause, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
