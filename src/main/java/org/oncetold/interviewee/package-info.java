// SPDX-License-Identifier: Apache-2.0
/// What the interviewee decided, wishes and needs: agreement layer by layer, rights given, wishes,
/// needs, a safe contact, and which statements are the same person's. Beside that, in books of
/// their own, what officers saw, what health staff found, and own notes.
@ApplicationModule(
        displayName = "Interviewee",
        allowedDependencies = {"people", "access", "vault", "statement", "statement :: ui"})
@NullMarked
package org.oncetold.interviewee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
