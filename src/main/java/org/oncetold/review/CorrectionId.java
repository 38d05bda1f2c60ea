// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.UUID;

/// Names one correction.
public record CorrectionId(UUID value) {

    public static CorrectionId random() {
        return new CorrectionId(UUID.randomUUID());
    }
}
