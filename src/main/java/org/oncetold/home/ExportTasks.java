// SPDX-License-Identifier: Apache-2.0
package org.oncetold.home;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.oncetold.export.Export;
import org.oncetold.export.ExportList;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.StatementLine;

/// Exports that wait for this supervisor's decision.
@org.springframework.stereotype.Component
class ExportTasks implements TaskSource {

    private final ExportList exports;

    ExportTasks(ExportList exports) {
        this.exports = exports;
    }

    @Override
    public List<Task> tasks(Person person, List<StatementLine> lines, Component reader) {
        if (person.role() != Role.SUPERVISOR) return List.of();
        return exports.waitingForMe(lines).stream()
                .flatMap(export ->
                        lines.stream()
                                .filter(line -> isOf(export, line))
                                .map(line -> toDecide(export, line, reader)))
                .toList();
    }

    private static boolean isOf(Export export, StatementLine line) {
        return line.statement().id().equals(export.statement());
    }

    private static Task toDecide(Export export, StatementLine line, Component reader) {
        return new Task(
                Task.Group.NEEDS_YOU,
                "",
                false,
                reader.getTranslation("home.export"),
                TaskSource.name(line, reader),
                "home.decide",
                export.statement(),
                "exports");
    }
}
