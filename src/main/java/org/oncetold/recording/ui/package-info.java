// SPDX-License-Identifier: Apache-2.0
/// The recorder and the player as components, and the sound of a statement on its page.
@NamedInterface("ui")
@NullMarked
package org.oncetold.recording.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
