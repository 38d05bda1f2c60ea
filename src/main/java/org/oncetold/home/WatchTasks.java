// SPDX-License-Identifier: Apache-2.0
package org.oncetold.home;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import org.oncetold.interview.Interview;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.StatementLine;
import org.springframework.stereotype.Service;

/// Sessions that run or are planned, for those who are assigned to watch them; those that run
/// first.
@Service
class WatchTasks implements TaskSource {

    private static final Set<Role> WATCHING = Set.of(Role.OBSERVER, Role.SOCIAL_WORKER);

    private final Interviews interviews;

    WatchTasks(Interviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public List<Task> tasks(Person person, List<StatementLine> lines, Component reader) {
        var watched = lines.stream().filter(line -> WATCHING.contains(line.role())).toList();
        var ids = watched.stream().map(line -> line.statement().id()).toList();
        return interviews.notEnded(ids).stream()
                .flatMap(session ->
                        watched.stream()
                                .filter(line -> isOf(session, line))
                                .map(line -> task(session, line, reader)))
                .toList();
    }

    private static boolean isOf(Interview session, StatementLine line) {
        return line.statement().id().equals(session.statement());
    }

    private static Task task(Interview session, StatementLine line, Component reader) {
        var runs = session.state() != InterviewState.PLANNED;
        return new Task(
                Task.Group.NEEDS_YOU,
                "",
                false,
                reader.getTranslation(runs ? "home.session.runs" : "home.session.planned"),
                TaskSource.name(line, reader),
                runs ? "home.watch" : "home.see",
                session.statement(),
                "observers");
    }
}
