-- Keys, and pedals that send a key, that somebody chose for playing.
CREATE TABLE IF NOT EXISTS own_key (
    person_id BINARY(16)  NOT NULL,
    action    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    key_name  VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (person_id, action),
    UNIQUE INDEX own_key_name (person_id, key_name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
