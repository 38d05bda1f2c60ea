-- People, the digests of their one-time links and API tokens, and how long a sign-in name has to wait.
-- Times are UTC.

CREATE TABLE person (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    login           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    name            VARCHAR(120) NOT NULL,
    role            VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit            VARCHAR(120) NOT NULL,
    language        VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    active          BOOLEAN      NOT NULL,
    password        VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    added_at        DATETIME(3)  NOT NULL,
    last_sign_in_at DATETIME(3)  NULL,
    KEY person_unit (unit)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE api_token (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    person_id  BINARY(16)   NOT NULL,
    label      VARCHAR(120) NOT NULL,
    digest     BINARY(32)   NOT NULL UNIQUE,
    issued_at  DATETIME(3)  NOT NULL,
    expires_at DATETIME(3)  NOT NULL,
    revoked_at DATETIME(3)  NULL,
    KEY api_token_person (person_id),
    CONSTRAINT api_token_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE setup_token (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    use_for    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id  BINARY(16)  NULL,
    digest     BINARY(32)  NOT NULL UNIQUE,
    expires_at DATETIME(3) NOT NULL,
    used_at    DATETIME(3) NULL,
    CONSTRAINT setup_token_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE sign_in_delay (
    login_digest BINARY(32)  NOT NULL PRIMARY KEY,
    refusals     INT         NOT NULL,
    not_before   DATETIME(3) NOT NULL,
    KEY sign_in_delay_not_before (not_before)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
