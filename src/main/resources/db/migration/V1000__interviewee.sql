-- Which routes of a statement its person closed: repeats what the sealed agreement says, so that it is found quickly.
-- The proof can be made by this installation only.
CREATE TABLE closed_layer (
    statement_id  BINARY(16)   NOT NULL PRIMARY KEY,
    closed        VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decisions     BIGINT       NOT NULL,
    proof         BINARY(16)   NOT NULL,
    CONSTRAINT closed_layer_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Which statements are the same person's: every linking and every taking back, in order. The last of a pair holds.
CREATE TABLE same_person (
    seq           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    one           BINARY(16)   NOT NULL,
    other         BINARY(16)   NOT NULL,
    linked        BOOLEAN      NOT NULL,
    noted_by      BINARY(16)   NOT NULL,
    noted_at      DATETIME(3)  NOT NULL,
    INDEX same_person_one (one),
    INDEX same_person_other (other),
    CONSTRAINT same_person_one_statement FOREIGN KEY (one) REFERENCES statement (id),
    CONSTRAINT same_person_other_statement FOREIGN KEY (other) REFERENCES statement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
