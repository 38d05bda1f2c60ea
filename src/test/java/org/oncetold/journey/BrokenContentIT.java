// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.ServerProcess;

/// One kind of mistake in each of the five protocols, in what was delivered and in what an agency
/// wrote itself, as whoever starts OnceTold meets them.
class BrokenContentIT {

    /// @param blamed the beginning of the line that is named
    record Slip(String path, String whole, String broken, String blamed, String said, String mend) {

        String text() throws IOException {
            var text = Files.readString(Path.of(path));
            assertThat(text).contains(whole);
            return text.replace(whole, broken);
        }

        String message() throws IOException {
            var before = text().split("(?m)^" + blamed, 2)[0];
            return path + ":" + (1 + before.lines().count()) + ": " + said;
        }
    }

    private static final List<Slip> SLIPS =
            List.of(
                    new Slip(
                            "templates/protocols/adult-peace.yaml",
                            "id: adult-peace\n",
                            "id: adult-peace: again\n",
                            "id:",
                            "this is not readable YAML",
                            "check indentation, quotes and colons"),
                    new Slip(
                            "templates/protocols/child-nichd.yaml",
                            "breakEveryMinutes:",
                            "breakEveryMinute:",
                            "breakEveryMinute:",
                            "unknown field `breakEveryMinute`",
                            "did you mean `breakEveryMinutes`?"),
                    new Slip(
                            "templates/protocols/trafficking-statement.yaml",
                            "  B-INT: plan.interpreter is yes or anytime.turned-out has"
                                    + " interpreter\n"
                                    + "  B-THIRD: plan.third-person is yes or anytime.turned-out"
                                    + " has someone-joined",
                            "  B-INT: B-THIRD\n  B-THIRD: B-INT",
                            "  B-INT:",
                            "the branch waits for itself: B-INT -> B-THIRD -> B-INT",
                            "take one of these branches out"),
                    new Slip(
                            "i18n/protocols/adult-sexual-violence/es.yaml",
                            "  pace:",
                            "  #",
                            "  thanks:",
                            "`pace` has no words in this language",
                            "add `pace:`"),
                    new Slip(
                            "templates/protocols/trafficking-first-contact.yaml",
                            "languages: [en, es]",
                            "languages: [en, es, tlh]",
                            "languages:",
                            "the language `tlh` is named, but"
                                    + " i18n/protocols/trafficking-first-contact/tlh.yaml is not"
                                    + " there",
                            "add the file"));

    private static final List<String> PROTOCOLS =
            List.of(
                    "adult-peace",
                    "child-nichd",
                    "trafficking-statement",
                    "adult-sexual-violence",
                    "trafficking-first-contact");

    private Path folder;

    @BeforeEach
    void makeAFolder() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "content");
    }

    @Test
    void whatWasDeliveredBrokenIsNotStartedWith() throws IOException {
        breakEach(folder.resolve("content"));

        assertThat(ServerProcess.refusedWith(folder, folder.resolve("app"))).isEqualTo(1);

        assertThat(said())
                .contains("Protocols that come with OnceTold cannot be used as they stand")
                .contains("Mend what is named above")
                .doesNotContain("\tat org.");
        for (var slip : SLIPS) {
            assertThat(said()).contains("  " + slip.message());
            assertThat(line(slip.message())).contains("Mend: " + slip.mend());
        }
    }

    @Test
    void whatAnAgencyBrokeIsSetAsideAndWhatWasDeliveredServes() throws IOException {
        var own = folder.resolve("own");
        breakEach(own);

        try (var server =
                ServerProcess.demo(folder.resolve("app"), "--oncetold.content-dir=" + own)) {
            for (var slip : SLIPS)
                assertThat(line("Own content set aside: " + own + "/" + slip.message()))
                        .contains("Mend: " + slip.mend());
            var api = new Api(server, "interviewer");
            for (var id : PROTOCOLS) assertThat(open(api, id)).as(id).isEqualTo(201);
        }
    }

    private static int open(Api api, String protocol) throws IOException {
        return api.post(
                        "/statements",
                        """
                        {"reference": "%s", "interviewee": {"pseudonym": "Mara"},
                         "protocol": "%s", "language": "es"}
                        """
                                .formatted(protocol, protocol))
                .statusCode();
    }

    private static void breakEach(Path content) throws IOException {
        for (var slip : SLIPS) {
            var file = content.resolve(slip.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, slip.text());
        }
    }

    private String line(String part) throws IOException {
        return said().lines().filter(line -> line.contains(part)).findFirst().orElse("");
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("app/server.log"));
    }
}
