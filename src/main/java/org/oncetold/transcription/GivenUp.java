// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.Serial;

/// A run ends without words, for a reason that trying again at once will not change.
final class GivenUp extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private final Failure failure;

    GivenUp(Failure failure) {
        super(failure.name());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
