-- Whose voice each channel is: codes in the order of the channels, never names. NULL in recordings
-- from before this was kept. The manifest proves it once the recording has ended.

ALTER TABLE recording ADD COLUMN speakers VARCHAR(120) NULL AFTER sample_rate;
