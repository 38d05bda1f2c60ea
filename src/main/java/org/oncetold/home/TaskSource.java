// SPDX-License-Identifier: Apache-2.0
package org.oncetold.home;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.oncetold.people.Person;
import org.oncetold.statement.StatementLine;

/// Finds what is due in one part of the work.
interface TaskSource {

    /// @param lines the statements this person may open
    /// @param reader whose language the words are in
    List<Task> tasks(Person person, List<StatementLine> lines, Component reader);

    /// What a statement is called on this page.
    static String name(StatementLine line, Component reader) {
        return reader.getTranslation("base.quoted", line.label().pseudonym().reveal());
    }
}
