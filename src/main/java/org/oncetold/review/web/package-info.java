// SPDX-License-Identifier: Apache-2.0
/// Hands the words of a statement to programs: JSON, WebVTT, SubRip, plain text.
@NullMarked
package org.oncetold.review.web;

import org.jspecify.annotations.NullMarked;
