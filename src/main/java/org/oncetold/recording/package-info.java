// SPDX-License-Identifier: Apache-2.0
/// The sound of a sitting, chunk by chunk, from the microphone or a file to the sealed original.
@ApplicationModule(
        displayName = "Recording",
        allowedDependencies = {"people", "access", "vault", "statement", "statement :: ui"})
@NullMarked
package org.oncetold.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
