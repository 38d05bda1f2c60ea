-- A statement, who may work on it, and nothing of it in clear: reference, pseudonym and language notes are sealed.
CREATE TABLE statement (
    id            BINARY(16)     NOT NULL PRIMARY KEY,
    unit          VARCHAR(80)    NOT NULL,
    state         VARCHAR(16)    NOT NULL,
    protocol      VARCHAR(60)    NOT NULL,
    language      VARCHAR(35)    NOT NULL,
    label         VARBINARY(1024) NOT NULL,
    reference_index BINARY(16)   NOT NULL,
    opened_by     BINARY(16)     NOT NULL,
    opened_at     DATETIME(3)    NOT NULL,
    INDEX statement_unit (unit, opened_at),
    INDEX statement_reference (reference_index)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE assignment (
    statement_id  BINARY(16)     NOT NULL,
    person_id     BINARY(16)     NOT NULL,
    role          VARCHAR(20)    NOT NULL,
    valid_until   DATETIME(3)    NULL,
    granted_by    BINARY(16)     NOT NULL,
    granted_at    DATETIME(3)    NOT NULL,
    PRIMARY KEY (statement_id, person_id),
    INDEX assignment_person (person_id),
    CONSTRAINT assignment_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
