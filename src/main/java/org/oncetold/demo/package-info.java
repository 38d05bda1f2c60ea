// SPDX-License-Identifier: Apache-2.0
/// An invented case with invented people in a throw-away home, for trying OnceTold out.
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"people", "statement", "recording"})
@NullMarked
package org.oncetold.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
