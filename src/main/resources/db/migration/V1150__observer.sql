-- Who watches a session from another room, from when until when: what the access log knows too, kept as a row so that
-- leaving is written down also when a browser or a server goes.
CREATE TABLE observer_presence (
    id           BINARY(16)  NOT NULL PRIMARY KEY,
    interview_id BINARY(16)  NOT NULL,
    statement_id BINARY(16)  NOT NULL,
    person_id    BINARY(16)  NOT NULL,
    role         VARCHAR(20) NOT NULL,
    entry_id     BINARY(16)  NOT NULL,
    came_at      DATETIME(3) NOT NULL,
    seen_at      DATETIME(3) NOT NULL,
    left_at      DATETIME(3) NULL,
    lost         BOOLEAN     NOT NULL DEFAULT FALSE,
    INDEX observer_presence_interview (interview_id, came_at),
    INDEX observer_presence_open (left_at, seen_at),
    CONSTRAINT observer_presence_interview FOREIGN KEY (interview_id) REFERENCES interview (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- How many questions of a board wait: a number, so that a room shows its dot without opening the board.
CREATE TABLE observer_board (
    interview_id   BINARY(16) NOT NULL PRIMARY KEY,
    open_questions INT        NOT NULL,
    CONSTRAINT observer_board_interview FOREIGN KEY (interview_id) REFERENCES interview (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
