-- Which device makes a recording. Two that sent at once would take each other's numbers.
CREATE TABLE recording_device (
    recording_id BINARY(16) NOT NULL PRIMARY KEY,
    device       BINARY(16) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
