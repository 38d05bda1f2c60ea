// SPDX-License-Identifier: Apache-2.0
/// Those who watch a session from another room: who, from when until when, their time marks, and
/// the board of questions that reaches the interviewer at the break.
@ApplicationModule(
        displayName = "Observer",
        allowedDependencies = {
            "people",
            "access",
            "access :: ui",
            "vault",
            "statement",
            "statement :: ui",
            "recording",
            "recording :: ui",
            "transcription",
            "interview",
            "interview :: ui"
        })
@NullMarked
package org.oncetold.observer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
