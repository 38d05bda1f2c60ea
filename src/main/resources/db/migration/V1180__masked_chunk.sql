-- Whether no sound is kept in a chunk because the person asked for it: zeroes of the same length, so that
-- numbers and places stay whole. The seal of the chunk and the manifest of the recording prove it.

ALTER TABLE audio_chunk ADD COLUMN masked BOOLEAN NOT NULL DEFAULT FALSE AFTER samples;
