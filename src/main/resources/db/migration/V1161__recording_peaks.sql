-- The picture of the sound of a recording, sealed; it names the end of the chain it was made from (docs/vault-format.md)
-- and can be made again at any time.
CREATE TABLE IF NOT EXISTS recording_peaks (
    recording_id BINARY(16) NOT NULL PRIMARY KEY,
    sealed       LONGBLOB   NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
