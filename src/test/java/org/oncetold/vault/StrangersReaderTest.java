// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncetold.base.StatementId;

/// A stranger's program (`docs/vault_reader.py`), written from the format's description, opens what
/// OnceTold sealed. Skipped where python3 or its package `cryptography` is missing.
class StrangersReaderTest {

    private static final byte[] WORDS = "we left the house".getBytes(StandardCharsets.UTF_8);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T20:15:30.120Z"), ZoneOffset.UTC);

    private final StatementId statement = StatementId.random();
    private final UUID object = UUID.randomUUID();
    private final OperatorSecret secret = OperatorSecret.of("contraseña de seis palabras");
    private final Keyring keyring =
            Keyring.create(secret, new SecureRandom(), CLOCK, 1_000)
                    .withNewKek(new SecureRandom(), CLOCK);
    private final Dek dek =
            new Dek(
                    statement,
                    1,
                    new byte[] {
                        7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
                        7, 7, 7, 7, 7, 7, 7
                    });
    private final ObjectKeys keys = new ObjectKeys(dek, object, keyring.installation());
    @TempDir Path folder;

    @BeforeEach
    void writeKeyringAndSecret() throws Exception {
        assumeTrue(run(List.of("python3", "-c", "import cryptography")) == 0, "no python3 reader");
        Files.write(folder.resolve("keyring"), keyring.file().toBytes());
        Files.writeString(folder.resolve("secret"), "contraseña de seis palabras\n");
    }

    @Test
    void opensAChunk() throws Exception {
        var place = new Place.Chunk(statement, object, 7, 112_000, 16_000, "s16le", 16_000, 2);

        assertThat(
                        read(
                                place,
                                WORDS,
                                "chunk",
                                "--recording",
                                object.toString(),
                                "--seq",
                                "7",
                                "--first-sample",
                                "112000",
                                "--samples",
                                "16000",
                                "--codec",
                                "s16le",
                                "--rate",
                                "16000",
                                "--channels",
                                "2"))
                .isEqualTo(WORDS);
    }

    /// A stranger sees from the place alone that no sound is kept here: under another codec it does
    /// not open.
    @Test
    void opensAChunkInWhichNoSoundIsKept() throws Exception {
        var place =
                new Place.Chunk(statement, object, 8, 128_000, 16_000, "s16le-masked", 16_000, 2);
        var nothing = new byte[64_000];

        assertThat(
                        read(
                                place,
                                nothing,
                                "chunk",
                                "--recording",
                                object.toString(),
                                "--seq",
                                "8",
                                "--first-sample",
                                "128000",
                                "--samples",
                                "16000",
                                "--codec",
                                "s16le-masked",
                                "--rate",
                                "16000",
                                "--channels",
                                "2"))
                .isEqualTo(nothing);
    }

    @Test
    void opensARevisionAndAField() throws Exception {
        var revision = new Place.Revision(statement, object, "transcript", 3, new byte[32]);
        var field = new Place.Field(statement, "statement", object, "label");

        assertThat(
                        read(
                                revision,
                                WORDS,
                                "rev",
                                "--object",
                                object.toString(),
                                "--kind",
                                "transcript",
                                "--rev",
                                "3",
                                "--previous",
                                "00".repeat(32)))
                .isEqualTo(WORDS);
        assertThat(
                        read(
                                field,
                                WORDS,
                                "field",
                                "--table",
                                "statement",
                                "--row",
                                object.toString(),
                                "--column",
                                "label"))
                .isEqualTo(WORDS);
    }

    @Test
    void opensAFinishedFileOfSeveralSegments() throws Exception {
        var place = new Place.Blob(statement, object, "application/pdf");
        for (var length : List.of(0, 1, 65_480, 65_481, 200_000)) {
            var file = new byte[length];
            new SecureRandom().nextBytes(file);
            assertThat(
                            read(
                                    place,
                                    file,
                                    "stream",
                                    "--object",
                                    object.toString(),
                                    "--media-type",
                                    "application/pdf"))
                    .isEqualTo(file);
        }
    }

    private byte[] read(Place place, byte[] plain, String... arguments) throws Exception {
        Files.write(folder.resolve("sealed"), keys.seal(place, plain));
        var command =
                new ArrayList<>(
                        List.of(
                                "python3",
                                "docs/vault_reader.py",
                                "--keyring",
                                folder.resolve("keyring").toString(),
                                "--secret",
                                folder.resolve("secret").toString(),
                                "--statement",
                                statement.toString(),
                                "--gen",
                                "1",
                                "--kek",
                                keyring.activeKek().toString(),
                                "--wrapped",
                                wrapped(),
                                "--commitment",
                                HexFormat.of().formatHex(dek.commitment())));
        command.addAll(List.of(arguments));
        assertThat(run(command)).isZero();
        return Files.readAllBytes(folder.resolve("opened"));
    }

    private String wrapped() throws GeneralSecurityException {
        var aad = Dek.aad(keyring.installation(), statement, 1, keyring.activeKek());
        return HexFormat.of().formatHex(keyring.wrap(dek.key(), aad, 1));
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (Files.exists(folder.resolve("sealed")))
            process.redirectInput(folder.resolve("sealed").toFile());
        process.redirectOutput(folder.resolve("opened").toFile());
        try {
            return process.start().waitFor();
        } catch (IOException noPython) {
            return -1;
        }
    }
}
