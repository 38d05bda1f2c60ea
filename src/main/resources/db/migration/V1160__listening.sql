-- What is being listened to right now and is not yet in the access log: written before the sound goes out, taken away
-- when its entry is there. `proof` binds the row to what the application wrote (docs/vault-format.md).
CREATE TABLE IF NOT EXISTS listening (
    entry_id     BINARY(16)    NOT NULL PRIMARY KEY,
    recording_id BINARY(16)    NOT NULL,
    statement_id BINARY(16)    NOT NULL,
    stretches    VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proof        BINARY(16)    NOT NULL,
    changed_at   DATETIME(3)   NOT NULL,
    INDEX listening_changed (changed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
