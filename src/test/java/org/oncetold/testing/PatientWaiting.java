// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What a test waits for may take this long on a machine that does other things too, unless the
/// test says otherwise. Found by JUnit itself (`META-INF/services`).
public final class PatientWaiting implements BeforeAllCallback {

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(A_WHILE);
    }
}
