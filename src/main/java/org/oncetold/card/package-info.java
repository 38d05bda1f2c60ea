// SPDX-License-Identifier: Apache-2.0
/// The person's own card: a second device, without an account, that belongs to one session. It says
/// what was touched and shows what the session does; it knows neither the statement nor who the
/// person is.
@ApplicationModule(
        displayName = "The person's card",
        allowedDependencies = {})
@NullMarked
package org.oncetold.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
