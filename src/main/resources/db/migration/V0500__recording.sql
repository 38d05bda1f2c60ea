-- Recordings: the books in clear (numbers and times), the sound sealed. See docs/recording.md.

CREATE TABLE recording (
    id              BINARY(16)     NOT NULL PRIMARY KEY,
    statement_id    BINARY(16)     NOT NULL,
    source          VARCHAR(16)    NOT NULL,
    state           VARCHAR(16)    NOT NULL,
    channels        TINYINT        NOT NULL,
    sample_rate     INT            NOT NULL,
    began_at        DATETIME(3)    NOT NULL,
    began_by        BINARY(16)     NOT NULL,
    last_chunk_at   DATETIME(3)    NOT NULL,
    ended_at        DATETIME(3)    NULL,
    next_contiguous BIGINT         NOT NULL DEFAULT 0,
    samples         BIGINT         NOT NULL DEFAULT 0,
    stored          BIGINT         NOT NULL DEFAULT 0,
    chain_hash      BINARY(32)     NOT NULL,
    digest          VARBINARY(128) NULL,
    manifest_mac    BINARY(32)     NULL,
    row_version     BIGINT         NOT NULL DEFAULT 0,
    KEY recording_of_statement (statement_id, began_at),
    KEY recording_by_state (state, last_chunk_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- fingerprint: keyed (blind) digest of the chunk's plain bytes and place, to know the same bytes
-- again without opening anything. sealed_sha256: digest of the sealed bytes, linked into the chain.
CREATE TABLE audio_chunk (
    recording_id  BINARY(16) NOT NULL,
    seq           BIGINT     NOT NULL,
    first_sample  BIGINT     NOT NULL,
    samples       INT        NOT NULL,
    fingerprint   BINARY(16) NOT NULL,
    sealed_sha256 BINARY(32) NOT NULL,
    sealed        MEDIUMBLOB NOT NULL,
    PRIMARY KEY (recording_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE recording_marker (
    id           BINARY(16)       NOT NULL PRIMARY KEY,
    recording_id BINARY(16)       NOT NULL,
    at_sample    BIGINT           NOT NULL,
    kind         VARCHAR(16)      NOT NULL,
    detail       VARBINARY(16000) NOT NULL,
    made_by      BINARY(16)       NOT NULL,
    made_at      DATETIME(3)      NOT NULL,
    KEY marker_of_recording (recording_id, at_sample, made_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The right of one recorder to send into one recording. The token itself is never kept.
CREATE TABLE upload_pass (
    token_sha256 BINARY(32)  NOT NULL PRIMARY KEY,
    recording_id BINARY(16)  NOT NULL,
    person_id    BINARY(16)  NOT NULL,
    valid_until  DATETIME(3) NOT NULL,
    KEY pass_until (valid_until)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE media_import (
    recording_id     BINARY(16)  NOT NULL PRIMARY KEY,
    original_id      BINARY(16)  NOT NULL,
    original_bytes   BIGINT      NOT NULL,
    original_parts   BIGINT      NOT NULL DEFAULT 0,
    expected_samples BIGINT      NULL,
    state            VARCHAR(16) NOT NULL,
    problem          VARCHAR(80) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The file as it was handed in, byte for byte, sealed part by part.
CREATE TABLE media_original (
    original_id  BINARY(16) NOT NULL,
    seq          BIGINT     NOT NULL,
    first_byte   BIGINT     NOT NULL,
    bytes        INT        NOT NULL,
    sealed       MEDIUMBLOB NOT NULL,
    PRIMARY KEY (original_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
