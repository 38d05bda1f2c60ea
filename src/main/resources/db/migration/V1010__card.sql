-- The person's card: which device speaks for which session. Codes and passes are kept as SHA-256 digests only;
-- the session is an opaque id, nothing here names a person or a statement.
CREATE TABLE card_pairing (
    session_id  BINARY(16)  NOT NULL PRIMARY KEY,
    code_digest BINARY(32)  NULL,
    code_until  DATETIME(3) NULL,
    pass_digest BINARY(32)  NULL,
    pass_until  DATETIME(3) NULL,
    UNIQUE KEY card_code (code_digest),
    UNIQUE KEY card_pass (pass_digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
