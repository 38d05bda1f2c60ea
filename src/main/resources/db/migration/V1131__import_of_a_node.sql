-- Which node takes a file in: the start of another one must not end it. Empty before there was one.
ALTER TABLE media_import ADD COLUMN node BINARY(16) NULL;
