// SPDX-License-Identifier: Apache-2.0
/// The record of one person's account in one matter: opened first, owns the key, knows who is
/// assigned.
@ApplicationModule(
        displayName = "Statement",
        allowedDependencies = {"people", "access", "access :: ui", "vault", "protocol"})
@NullMarked
package org.oncetold.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
