// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.oncetold.base.StatementId;

/// How other modules lead to a statement.
public final class StatementNavigation {

    private StatementNavigation() {}

    public static void open(StatementId statement, String section) {
        UI.getCurrent().navigate(address(statement, section));
    }

    public static Anchor link(StatementId statement, String section, String text) {
        return new Anchor(address(statement, section), text);
    }

    private static String address(StatementId statement, String section) {
        return "statements/" + statement + "/" + section;
    }
}
