// SPDX-License-Identifier: Apache-2.0
/// Turns foreign media into plain sound, in a confined child process that can reach nothing but the
/// bytes it is handed.
@NullMarked
package org.oncetold.recording.media;

import org.jspecify.annotations.NullMarked;
