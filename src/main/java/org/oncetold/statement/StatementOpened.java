// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import org.oncetold.base.StatementId;

/// A statement was opened and has its key.
public record StatementOpened(StatementId statement) {}
