// SPDX-License-Identifier: Apache-2.0
/// One guided conversation for a statement: who is there, which steps were shown, what was noted,
/// every break, on one sealed line joined to the sound.
@ApplicationModule(
        displayName = "Interview",
        allowedDependencies = {
            "people",
            "access",
            "vault",
            "protocol",
            "statement",
            "statement :: ui",
            "interviewee",
            "interviewee :: ui",
            "card",
            "card :: ui",
            "recording",
            "recording :: ui"
        })
@NullMarked
package org.oncetold.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
