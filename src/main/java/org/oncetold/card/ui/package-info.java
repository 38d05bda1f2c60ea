// SPDX-License-Identifier: Apache-2.0
/// How a card is paired from the interviewer's screen.
@NamedInterface("ui")
@NullMarked
package org.oncetold.card.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
