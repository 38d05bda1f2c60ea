// SPDX-License-Identifier: Apache-2.0
/// Hands a statement out as a court PDF: asked for by one person, approved by another, kept sealed
/// and registered.
@ApplicationModule(
        displayName = "Export",
        allowedDependencies = {
            "people",
            "access",
            "vault",
            "protocol",
            "statement",
            "statement :: ui",
            "recording",
            "transcription",
            "interviewee",
            "interview",
            "card",
            "review"
        })
@NullMarked
package org.oncetold.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
