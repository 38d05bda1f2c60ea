-- An interview: states and times in clear; the frozen guide and everything that happened are sealed.
CREATE TABLE interview (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    statement_id     BINARY(16)   NOT NULL,
    state            VARCHAR(16)  NOT NULL,
    protocol         VARCHAR(60)  NOT NULL,
    protocol_version VARCHAR(40)  NOT NULL,
    guide_digest     CHAR(64)     NOT NULL,
    language         VARCHAR(35)  NOT NULL,
    guide            MEDIUMBLOB   NOT NULL,
    recording_id     BINARY(16)   NULL,
    planned_by       BINARY(16)   NOT NULL,
    planned_at       DATETIME(3)  NOT NULL,
    began_at         DATETIME(3)  NULL,
    ended_at         DATETIME(3)  NULL,
    INDEX interview_statement (statement_id, planned_at),
    INDEX interview_recording (recording_id),
    CONSTRAINT interview_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One line per interview, only ever longer: each moment is sealed with the hash of the one before it.
CREATE TABLE interview_moment (
    interview_id  BINARY(16)   NOT NULL,
    seq           BIGINT       NOT NULL,
    sealed        MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (interview_id, seq),
    CONSTRAINT interview_moment_interview FOREIGN KEY (interview_id) REFERENCES interview (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
