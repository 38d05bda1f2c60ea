-- A card whose session is over says so; one whose place another device has taken asks for a code.
ALTER TABLE card_pairing ADD COLUMN ended BOOLEAN NOT NULL DEFAULT FALSE;
