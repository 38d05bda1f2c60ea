-- Devices from which a recording was taken over, as long as they may still hold sound of it; and the parts in which
-- such sound came in late. run_seq: the number of the first chunk that the device kept in one stretch; first_seq and
-- first_sample: the first of these that was not here yet, and its place on the device.

CREATE TABLE recording_left_device (
    recording_id BINARY(16)  NOT NULL,
    device       BINARY(16)  NOT NULL,
    left_at      DATETIME(3) NOT NULL,
    PRIMARY KEY (recording_id, device)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE recording_late_part (
    recording_id BINARY(16) NOT NULL,
    device       BINARY(16) NOT NULL,
    run_seq      BIGINT     NOT NULL,
    first_seq    BIGINT     NOT NULL,
    first_sample BIGINT     NOT NULL,
    part_id      BINARY(16) NOT NULL,
    PRIMARY KEY (recording_id, device, run_seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
