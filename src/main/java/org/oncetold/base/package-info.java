// SPDX-License-Identifier: Apache-2.0
/// What every module shares: ids, confidential values, canonical bytes, content and words,
/// refusals.
@ApplicationModule(displayName = "Base", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.oncetold.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
