-- The key of every statement, wrapped; several wraps of one key are possible (KEK now; USER and ESCROW later).
CREATE TABLE statement_key (
    id             BINARY(16)     NOT NULL PRIMARY KEY,
    statement_id   BINARY(16)     NOT NULL,
    gen            INT            NOT NULL,
    recipient_type VARCHAR(8)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recipient_id   BINARY(16)     NOT NULL,
    wrapped        VARBINARY(512) NOT NULL,
    dek_commit     BINARY(32)     NOT NULL,
    created_at     DATETIME(3)    NOT NULL,
    destroyed_at   DATETIME(3)    NULL,
    row_version    INT            NOT NULL DEFAULT 0,
    UNIQUE INDEX statement_key_wrap (statement_id, gen, recipient_type, recipient_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The newest keyring this database has worked with: yesterday's keyring file is refused.
CREATE TABLE keyring_seen (
    installation BINARY(16) NOT NULL PRIMARY KEY,
    epoch        BIGINT     NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
