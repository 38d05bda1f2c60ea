// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Hashes of entries, computed outside by `src/test/python/known_answers.py`.
class LinkTest {

    private static final UUID CHAIN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID STATEMENT = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID OBJECT = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final UUID PERSON = UUID.fromString("00010203-0405-0607-0809-0a0b0c0d0e0f");

    @Test
    void beginsAChain() {
        assertThat(HexFormat.of().formatHex(Link.begin(CHAIN)))
                .isEqualTo("2948c5e44871d2e17d6e674336dfd4477ab4748b31cf698b406f7c8b4e041f15");
    }

    @Test
    void hashesAnEntryWithAllItsFields() {
        var link =
                new Link(
                        CHAIN,
                        0,
                        OBJECT,
                        1_764_000_000_000L,
                        "CONSULTATION",
                        "READ_WORDS",
                        Optional.of(PERSON),
                        "INTERVIEWER",
                        Optional.of(STATEMENT),
                        "recording",
                        Optional.of(OBJECT),
                        "REVIEW",
                        new byte[0],
                        3,
                        "PERMITTED",
                        Optional.empty(),
                        new byte[0],
                        "1.0",
                        Link.begin(CHAIN));

        assertThat(HexFormat.of().formatHex(link.hash()))
                .isEqualTo("434c990fef9c58fb4f0f212dc4d0906ac4700aff24080c10a270afb384f64a9b");
    }
}
