-- A media file on its way, piece by piece. What is here is sealed at once, as the parts of the
-- original it is to become; when all of it is here this row goes and the recording of the same id
-- comes. Numbers in clear, no name of a file.
CREATE TABLE media_upload (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    statement_id BINARY(16)   NOT NULL,
    original_id  BINARY(16)   NOT NULL,
    begun_by     BINARY(16)   NOT NULL,
    begun_at     DATETIME(3)  NOT NULL,
    last_at      DATETIME(3)  NOT NULL,
    speakers     VARCHAR(120) NOT NULL,
    bytes        BIGINT       NOT NULL,
    received     BIGINT       NOT NULL DEFAULT 0,
    KEY upload_of_person (begun_by),
    KEY upload_last (last_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- fingerprint: keyed (blind) digest of a piece and its place, to know the same file again.
CREATE TABLE media_upload_piece (
    upload_id   BINARY(16) NOT NULL,
    seq         BIGINT     NOT NULL,
    fingerprint BINARY(16) NOT NULL,
    PRIMARY KEY (upload_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What the file handed in is: its container, whether it has a picture, and its digest, sealed.
ALTER TABLE media_import
    ADD COLUMN format VARCHAR(80) NOT NULL DEFAULT '',
    ADD COLUMN picture BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN digest VARBINARY(128) NULL;

-- How much a person has taken in today is asked before each file.
ALTER TABLE recording ADD KEY recording_of_person (began_by, began_at);
