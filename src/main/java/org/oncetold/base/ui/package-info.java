// SPDX-License-Identifier: Apache-2.0
/// The frame around every view: layout, navigation, messages, the way refusals are shown.
@NullMarked
package org.oncetold.base.ui;

import org.jspecify.annotations.NullMarked;
