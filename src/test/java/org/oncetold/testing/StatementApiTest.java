// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the API answers about a statement that Ines, an interviewer, has opened. To be carried by
/// an [IntegrationTest].
public abstract class StatementApiTest {

    @Autowired protected TestPeople people;
    @Autowired protected TestStatements statements;
    @LocalServerPort private int port;

    protected Person ines;
    protected StatementId statement;

    @BeforeEach
    protected void aStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
    }

    /// A person of this role who works on the statement as far as that role works on any.
    protected Person somebody(Role role) {
        if (role == Role.SUPERVISOR) return people.aPerson(role, ines.unit());
        var person = people.aPerson(role);
        if (role.worksWithStatements()) statements.assign(statement, ines, person, role);
        return person;
    }

    /// @param call such as `GET /agreement`, below the statement
    protected HttpResponse<String> call(Person person, String call, String body) {
        var parts = call.split(" ", 2);
        return new Caller(port, people.tokenOf(person))
                .sendJson(parts[0] + " /statements/" + statement + parts[1], body);
    }
}
