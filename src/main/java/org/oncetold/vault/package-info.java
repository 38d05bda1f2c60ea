// SPDX-License-Identifier: Apache-2.0
/// Seals content under a key of each statement and opens it for a grant, never without.
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {"people", "access"})
@NullMarked
package org.oncetold.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
