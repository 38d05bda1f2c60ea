// SPDX-License-Identifier: Apache-2.0
/// The parts of the person's page, which other views may show too.
@NamedInterface("ui")
@NullMarked
package org.oncetold.interviewee.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
