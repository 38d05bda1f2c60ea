// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.util.UUID;
import org.oncetold.base.StatementId;

/// Where a sealed value belongs. The place is bound into the seal, so a value that is moved to
/// another statement, object, number or revision does not open there.
public sealed interface Place {

    StatementId statement();

    /// The object whose key seals it.
    UUID object();

    /// Where in its object, for the operator: a kind and a number, no content.
    String where();

    /// A second of a recording.
    record Chunk(
            StatementId statement,
            UUID recording,
            long seq,
            long firstSample,
            int samples,
            String codec,
            int rate,
            int channels)
            implements Place {

        @Override
        public UUID object() {
            return recording;
        }

        @Override
        public String where() {
            return "chunk " + seq;
        }
    }

    /// A revision of a document; names the hash of the revision before, so that none can be left
    /// out.
    record Revision(StatementId statement, UUID object, String kind, long rev, byte[] prevHash)
            implements Place {

        @Override
        public String where() {
            return kind + " " + rev;
        }
    }

    /// A value in a column of a row.
    record Field(StatementId statement, String table, UUID row, String column) implements Place {

        /// The column that holds what a statement is called; a listing opens it.
        static final String LABEL = "label";

        @Override
        public UUID object() {
            return row;
        }

        @Override
        public String where() {
            return table + "." + column;
        }
    }

    /// A finished file.
    record Blob(StatementId statement, UUID object, String mediaType) implements Place {

        @Override
        public String where() {
            return mediaType;
        }
    }
}
