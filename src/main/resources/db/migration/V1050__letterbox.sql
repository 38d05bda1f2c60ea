-- Where a recorder puts what waits on its own device: it can write with the public key and read
-- nothing. The private key is sealed under the key of the statement. See docs/recording.md.
CREATE TABLE recording_letterbox (
    recording_id BINARY(16)     NOT NULL PRIMARY KEY,
    public_key   VARBINARY(65)  NOT NULL,
    sealed_key   VARBINARY(128) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
