// SPDX-License-Identifier: Apache-2.0
/// What people see of the access log: the question for a purpose, the timeline, the log.
@NamedInterface("ui")
@NullMarked
package org.oncetold.access.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
