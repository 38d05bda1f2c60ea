// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import org.oncetold.access.Justification;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;

/// What somebody asks for.
///
/// @param why what it is for, with words where the asker has some
public record NewExport(
        StatementId statement, Profile profile, Confidential<String> recipient, Justification why) {

    Terms terms() {
        return new Terms(recipient, why.text().orElse(Confidential.of("")));
    }
}
