// SPDX-License-Identifier: Apache-2.0
/// The first page after sign-in: what is due today and what needs this person.
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {
            "people",
            "access",
            "protocol",
            "statement",
            "statement :: ui",
            "recording",
            "transcription",
            "interview",
            "review",
            "export"
        })
@NullMarked
package org.oncetold.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
