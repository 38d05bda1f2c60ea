// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Duration;
import org.oncetold.base.Confidential;

/// A stretch of a recording in which no sound is kept, and why.
///
/// @param reason empty when nobody noted one
public record Masked(Duration from, Duration to, Confidential<String> reason) {}
