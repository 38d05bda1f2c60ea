-- Of whom the person of a session was told before these hear or follow it. A row repeats what the sealed line of the
-- session says; what they answered is a keyed index that this installation alone can make (docs/vault-format.md).
CREATE TABLE interview_told (
    interview_id BINARY(16) NOT NULL,
    person_id    BINARY(16) NOT NULL,
    answer       BINARY(16) NOT NULL,
    PRIMARY KEY (interview_id, person_id),
    CONSTRAINT interview_told_interview FOREIGN KEY (interview_id) REFERENCES interview (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
