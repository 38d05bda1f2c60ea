// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

/// Where a statement is in its life.
public enum StatementState {
    OPEN,
    CLOSED
}
