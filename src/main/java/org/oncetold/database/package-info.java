// SPDX-License-Identifier: Apache-2.0
/// Brings up the embedded MariaDB, or takes the configured one, and checks that it keeps what it
/// acknowledges.
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.oncetold.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
