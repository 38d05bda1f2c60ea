// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oncetold.export.pdf.StatementDocument.Exhibit;
import org.oncetold.interview.SessionReport;
import org.oncetold.interview.SessionReport.ExhibitLine;
import org.oncetold.recording.Digest;
import org.oncetold.recording.HandedIn;
import org.oncetold.recording.HandedInFiles;
import org.oncetold.recording.Recording;
import org.springframework.stereotype.Component;

/// The list of exhibits of a court document: what was shown in the sessions, and the files that
/// recordings were made from. Each fact is read where it is kept; nothing keeps the list.
@Component
class PrintedExhibits {

    private final HandedInFiles files;
    private final PrintedNames names;

    PrintedExhibits(HandedInFiles files, PrintedNames names) {
        this.files = files;
        this.names = names;
    }

    /// @param recordings those of the document, in its order
    List<Exhibit> of(List<Recording> recordings, List<SessionReport> sessions, Locale language) {
        return IntStream.range(0, recordings.size())
                .boxed()
                .flatMap(i -> {
                    var session = Drafts.session(recordings.get(i), sessions, recordings);
                    return of(i + 1, recordings.get(i), session, language);
                })
                .sorted(Comparator.comparing(Exhibit::at))
                .toList();
    }

    private Stream<Exhibit> of(
            int number, Recording recording, Optional<SessionReport> session, Locale language) {
        var shown =
                session.stream()
                        .flatMap(it -> it.exhibits().stream())
                        .map(line -> shown(number, line, language));
        var handedIn =
                files.find(recording.id()).stream().map(file -> handedIn(number, file, language));
        return Stream.concat(shown, handedIn);
    }

    private Exhibit shown(int number, ExhibitLine line, Locale language) {
        var it = line.exhibit();
        var kind = names.say("interview.exhibit." + it.kind(), language);
        return new Exhibit(
                it.reference(),
                Stream.of(kind, it.description(), it.from())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("; ")),
                number,
                names.person(line.by(), language),
                line.at(),
                it.sha256().orElse(""));
    }

    private Exhibit handedIn(int number, HandedIn file, Locale language) {
        return new Exhibit(
                file.reference().orElse("–"),
                names.say(file.key(), language, file.letters(), file.megabytes()),
                number,
                names.person(file.by(), language),
                file.at(),
                file.sha256().map(Digest::hex).orElse(""));
    }
}
