-- The machine's words. fence counts the runs: what an older run still wants to write is refused.
-- transcript: sealed when DONE (Place.Revision of the recording). Parts are the finished stretches
-- of a run that is not done, so that a crash does not begin at zero; they go when it is.

CREATE TABLE transcription (
    recording_id BINARY(16)   NOT NULL PRIMARY KEY,
    statement_id BINARY(16)   NOT NULL,
    language     VARCHAR(35)  NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    reason       VARCHAR(32)  NULL,
    model        VARCHAR(120) NOT NULL DEFAULT '',
    model_digest CHAR(64)     NOT NULL DEFAULT '',
    share        DOUBLE       NOT NULL DEFAULT 0,
    fence        BIGINT       NOT NULL DEFAULT 0,
    queued_at    DATETIME(3)  NOT NULL,
    ended_at     DATETIME(3)  NULL,
    transcript   MEDIUMBLOB   NULL,
    KEY transcription_by_state (state, reason)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE transcription_part (
    recording_id BINARY(16) NOT NULL,
    channel      TINYINT    NOT NULL,
    from_sample  BIGINT     NOT NULL,
    to_sample    BIGINT     NOT NULL,
    id           BINARY(16) NOT NULL,
    words        MEDIUMBLOB NOT NULL,
    PRIMARY KEY (recording_id, channel, from_sample)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
