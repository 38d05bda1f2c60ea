// SPDX-License-Identifier: Apache-2.0
/// Interview protocols as published, versioned data: phases, steps, wordings, branches.
@ApplicationModule(
        displayName = "Protocol",
        allowedDependencies = {})
@NullMarked
package org.oncetold.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
