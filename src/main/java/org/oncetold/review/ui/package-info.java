// SPDX-License-Identifier: Apache-2.0
/// The words of a recording on the statement's page, beside their sound.
@NullMarked
package org.oncetold.review.ui;

import org.jspecify.annotations.NullMarked;
