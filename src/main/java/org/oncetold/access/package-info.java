// SPDX-License-Identifier: Apache-2.0
/// Decides who may do what to a statement, writes it down first, and only then hands out a grant.
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"people"})
@NullMarked
package org.oncetold.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
