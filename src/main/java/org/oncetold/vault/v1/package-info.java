// SPDX-License-Identifier: Apache-2.0
/// Format 1 of sealed values. Formats are only added, never changed.
@NullMarked
package org.oncetold.vault.v1;

import org.jspecify.annotations.NullMarked;
