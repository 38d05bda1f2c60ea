// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.oncetold.base.Words;
import org.oncetold.export.pdf.StatementDocument.Present;
import org.oncetold.interview.SessionReport;
import org.oncetold.people.People;
import org.oncetold.people.PersonId;
import org.oncetold.protocol.Protocols;
import org.oncetold.statement.Statement;
import org.springframework.stereotype.Component;

/// Names of people, roles and guides as words to print, in the language of the statement.
@Component
class PrintedNames {

    private final People people;
    private final Protocols protocols;
    private final Words words;

    PrintedNames(People people, Protocols protocols, Words words) {
        this.people = people;
        this.protocols = protocols;
        this.words = words;
    }

    String say(String key, Locale language, Object... arguments) {
        return words.getTranslation(key, language, arguments);
    }

    Present person(PersonId id, Locale language) {
        var person = people.byId(id);
        return new Present(person.name(), say(person.role().key(), language));
    }

    /// The guide that was on the screen; where nobody used the room, the one that was chosen.
    String protocol(Statement statement, List<SessionReport> sessions) {
        var language = Locale.forLanguageTag(statement.language());
        if (sessions.isEmpty()) return protocols.words(statement.protocol(), language).title();
        var last = sessions.getLast();
        return say(
                "export.pdf.protocol",
                language,
                last.protocolTitle(),
                last.interview().protocolVersion());
    }

    String protocolDigest(List<SessionReport> sessions) {
        return sessions.isEmpty() ? "" : sessions.getLast().interview().guideDigest();
    }

    /// Asks for each person once in a document.
    Known known(Locale language) {
        return new Known(language);
    }

    /// People of one document.
    final class Known {

        private final Locale language;
        private final HashMap<PersonId, Present> found = new HashMap<>();

        private Known(Locale language) {
            this.language = language;
        }

        Present person(PersonId id) {
            return found.computeIfAbsent(id, it -> PrintedNames.this.person(it, language));
        }
    }
}
