-- One table for every line of sealed entries that only grows: what happened in an interview, what people wrote beside
-- the words of a recording, and what comes later. The bytes stay as they were sealed (docs/vault-format.md).
CREATE TABLE sealed_line (
    object_id BINARY(16)  NOT NULL,
    kind      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq       BIGINT      NOT NULL,
    sealed    MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (object_id, kind, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The end of each line: the lock for adding, and the sealed proof that nothing was cut off. An end that is not yet
-- sealed comes from the tables before this one and is sealed at the next start.
CREATE TABLE sealed_line_end (
    object_id    BINARY(16)     NOT NULL,
    kind         VARCHAR(40)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    statement_id BINARY(16)     NOT NULL,
    length       BIGINT         NOT NULL,
    hash         VARBINARY(32)  NOT NULL,
    sealed       VARBINARY(255) NOT NULL,
    PRIMARY KEY (object_id, kind),
    INDEX sealed_line_end_statement (statement_id, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT INTO sealed_line (object_id, kind, seq, sealed)
SELECT interview_id, 'interview-moment', seq, sealed FROM interview_moment;
INSERT INTO sealed_line_end (object_id, kind, statement_id, length, hash, sealed)
SELECT last.interview_id, 'interview-moment', interview.statement_id, last.seq + 1, UNHEX(SHA2(last.sealed, 256)), ''
FROM interview_moment last JOIN interview ON interview.id = last.interview_id
WHERE last.seq = (SELECT MAX(seq) FROM interview_moment other WHERE other.interview_id = last.interview_id);
DROP TABLE interview_moment;

INSERT INTO sealed_line (object_id, kind, seq, sealed)
SELECT recording_id, 'review', rev - 1, sealed FROM review_record;
INSERT INTO sealed_line_end (object_id, kind, statement_id, length, hash, sealed)
SELECT recording_id, 'review', statement_id, rev, hash, '' FROM review_book WHERE rev > 0;
DROP TABLE review_record;
ALTER TABLE review_book DROP COLUMN rev, DROP COLUMN hash;
