-- Ends of lines that came from the tables before sealed_line and are not sealed yet. The application takes each away as
-- it proves and seals it, and can add none: an end whose seal is missing later is broken.
CREATE TABLE IF NOT EXISTS sealed_line_due (
    object_id BINARY(16)  NOT NULL,
    kind      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (object_id, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT IGNORE INTO sealed_line_due (object_id, kind)
SELECT object_id, kind FROM sealed_line_end WHERE sealed = '' AND length > 0;
