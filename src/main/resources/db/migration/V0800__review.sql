-- What people put beside the words of a recording: heard, corrected, commented, whose voice. One chain for each
-- recording, and rows are only added: each names the hash of the one before inside its seal, so that none can be
-- changed, moved or left out unseen. Who, when and what is said are in the sealed body.
CREATE TABLE review_record (
    recording_id BINARY(16)  NOT NULL,
    rev          BIGINT      NOT NULL,
    kind         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    passage      INT         NOT NULL,
    sealed       MEDIUMBLOB  NOT NULL,
    hash         BINARY(32)  NOT NULL,
    PRIMARY KEY (recording_id, rev)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The end of each chain: the lock for adding to it, and the proof that its end was not cut off.
CREATE TABLE review_book (
    recording_id BINARY(16) NOT NULL PRIMARY KEY,
    statement_id BINARY(16) NOT NULL,
    rev          BIGINT     NOT NULL,
    hash         BINARY(32) NOT NULL,
    passages     INT        NOT NULL,
    heard        INT        NOT NULL,
    INDEX review_book_statement (statement_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
