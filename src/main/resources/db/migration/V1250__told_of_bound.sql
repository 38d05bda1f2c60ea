-- A row of interview_told now holds for one end of the line of its session alone (docs/vault-format.md). Those from before
-- hold for none; in a session that runs while this version is put in, the interviewer notes it once more.
DELETE FROM interview_told;
