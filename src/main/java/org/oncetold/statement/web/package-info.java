// SPDX-License-Identifier: Apache-2.0
/// Statements and assignments over the API.
@NullMarked
package org.oncetold.statement.web;

import org.jspecify.annotations.NullMarked;
