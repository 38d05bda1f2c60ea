// SPDX-License-Identifier: Apache-2.0
/// What people make of the machine's words: heard, corrected beside them, commented, never changed.
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "people",
            "access",
            "vault",
            "protocol",
            "statement",
            "statement :: ui",
            "recording",
            "recording :: ui",
            "transcription",
            "interview"
        })
@NullMarked
package org.oncetold.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
