// SPDX-License-Identifier: Apache-2.0
/// OnceTold: a person tells it once.
@NullMarked
package org.oncetold;

import org.jspecify.annotations.NullMarked;
