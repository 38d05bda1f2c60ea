-- Set before the first part of a file on its way is erased: from then on nobody adds to it and nobody makes a
-- recording of it, and a stop of the server half-way is taken up again.
ALTER TABLE media_upload ADD COLUMN erasing BOOLEAN NOT NULL DEFAULT FALSE;
