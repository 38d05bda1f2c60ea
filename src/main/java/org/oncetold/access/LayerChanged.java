// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import org.oncetold.base.StatementId;

/// A layer of a statement was closed or opened. Whoever is at work with it looks again whether they
/// may go on.
public record LayerChanged(StatementId statement, Layer layer) {}
