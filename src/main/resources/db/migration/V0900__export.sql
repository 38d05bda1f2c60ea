-- Every export that was ever asked for, what became of it, and the finished files. To whom it goes, the asker's words
-- and the reason of a refusal are sealed; the request hash is what the approval is bound to.
CREATE TABLE export_register (
    id             BINARY(16)      NOT NULL PRIMARY KEY,
    number         VARCHAR(20)     NOT NULL,
    statement_id   BINARY(16)      NOT NULL,
    profile        VARCHAR(20)     NOT NULL,
    purpose        VARCHAR(20)     NOT NULL,
    terms          VARBINARY(8192) NOT NULL,
    request_hash   BINARY(32)      NOT NULL,
    state          VARCHAR(16)     NOT NULL,
    requested_by   BINARY(16)      NOT NULL,
    requested_at   DATETIME(3)     NOT NULL,
    decided_by     BINARY(16)      NULL,
    decided_at     DATETIME(3)     NULL,
    reason         VARBINARY(8192) NULL,
    stopped_by     VARCHAR(20)     NULL,
    made_at        DATETIME(3)     NULL,
    file_sha256    BINARY(32)      NULL,
    file_size      BIGINT          NULL,
    UNIQUE INDEX export_number (number),
    INDEX export_statement (statement_id, requested_at),
    CONSTRAINT export_of_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE export_file (
    export_id      BINARY(16)      NOT NULL PRIMARY KEY,
    sealed         LONGBLOB        NOT NULL,
    CONSTRAINT export_file_of_export FOREIGN KEY (export_id) REFERENCES export_register (id)
) ENGINE = InnoDB;

-- The last number given out in a year.
CREATE TABLE export_number (
    year           SMALLINT        NOT NULL PRIMARY KEY,
    last           INT             NOT NULL
) ENGINE = InnoDB;

-- The key pair this installation signs exports with; made at first use.
CREATE TABLE export_signing_key (
    id             TINYINT         NOT NULL PRIMARY KEY,
    certificate    VARBINARY(4096) NOT NULL,
    sealed_key     VARBINARY(4096) NOT NULL,
    made_at        DATETIME(3)     NOT NULL
) ENGINE = InnoDB;
