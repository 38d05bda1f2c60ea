// SPDX-License-Identifier: Apache-2.0
package org.oncetold.home;

import org.oncetold.base.StatementId;

/// One thing on the first page: what it is, where it is done.
///
/// @param lead a short sign in front, such as a number
/// @param actionKey the word on the way onward
/// @param section the section of the statement's page where it is done
record Task(
        Group group,
        String lead,
        boolean machine,
        String what,
        String detail,
        String actionKey,
        StatementId statement,
        String section) {

    /// Where it stands on the page.
    enum Group {
        NEEDS_YOU,
        WITH_THE_MACHINE,
        WITH_OTHERS
    }
}
