// SPDX-License-Identifier: Apache-2.0
/// The observer room, the board in the interviewer's room, and both on the statement's page.
@NullMarked
package org.oncetold.observer.ui;

import org.jspecify.annotations.NullMarked;
