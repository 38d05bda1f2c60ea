-- Of which recording a late part is, asked when it is looked for parts that nobody goes on with.
ALTER TABLE recording_late_part ADD KEY late_part_by_id (part_id);
