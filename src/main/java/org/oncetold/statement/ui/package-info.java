// SPDX-License-Identifier: Apache-2.0
/// The list of statements and the page of one, to which other modules add their sections.
@NamedInterface("ui")
@NullMarked
package org.oncetold.statement.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
