-- The access log. The application's account may SELECT and INSERT here and nothing else (database.TableRights).
-- Every column is part of rec_hash (docs/vault-format.md); nothing names a person but their id, reasons are sealed.
CREATE TABLE access_entry (
    chain_id     BINARY(16)      NOT NULL,
    seq          BIGINT          NOT NULL,
    event_id     BINARY(16)      NOT NULL,
    at_ms        BIGINT          NOT NULL,
    class        VARCHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action       VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id     BINARY(16)      NULL,
    actor_name   VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    statement_id BINARY(16)      NULL,
    object_kind  VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    object_id    BINARY(16)      NULL,
    purpose      VARCHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason       VARBINARY(4096) NOT NULL,
    amount       BIGINT          NOT NULL,
    outcome      VARCHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    follows      BINARY(16)      NULL,
    session_hash VARBINARY(32)   NOT NULL,
    software     VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prev_hash    BINARY(32)      NOT NULL,
    rec_hash     BINARY(32)      NOT NULL,
    mac          BINARY(32)      NOT NULL,
    PRIMARY KEY (chain_id, seq),
    INDEX access_entry_statement (statement_id, at_ms),
    INDEX access_entry_at (at_ms)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
