// SPDX-License-Identifier: Apache-2.0
/// People who work with OnceTold: who they are, their role, how they sign in.
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {})
@NullMarked
package org.oncetold.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
