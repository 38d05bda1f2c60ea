// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.Serial;

/// The layout of the PDF, which an agency may edit, cannot be used. Says where, never what is said
/// in the statement.
public final class LayoutUnfit extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    LayoutUnfit(String where) {
        super(where);
    }
}
