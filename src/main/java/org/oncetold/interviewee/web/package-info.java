// SPDX-License-Identifier: Apache-2.0
/// What the interviewee agreed to and was told, and the books beside a statement, over the API.
@NullMarked
package org.oncetold.interviewee.web;

import org.jspecify.annotations.NullMarked;
