-- Checkpoints of the access log: how far every chain had come, signed. Also kept outside the database (access.Anchor),
-- so that a log that was cut or put back is found. Only added, like the entries (database.TableRights).
CREATE TABLE access_checkpoint (
    number BIGINT     NOT NULL PRIMARY KEY,
    at_ms  BIGINT     NOT NULL,
    note   MEDIUMTEXT CHARACTER SET utf8mb4 NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
