-- Photos and files of exhibits, sealed. What they show and what they are called stands on the line of
-- the interview; here are bytes only. Never changed: a photo taken again is another row.
CREATE TABLE interview_exhibit (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    exhibit_id    BINARY(16)   NOT NULL,
    interview_id  BINARY(16)   NOT NULL,
    media_type    VARCHAR(120) NOT NULL,
    sealed        LONGBLOB     NOT NULL,
    kept_by       BINARY(16)   NOT NULL,
    kept_at       DATETIME(3)  NOT NULL,
    INDEX interview_exhibit_exhibit (exhibit_id, kept_at),
    CONSTRAINT interview_exhibit_interview FOREIGN KEY (interview_id) REFERENCES interview (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
