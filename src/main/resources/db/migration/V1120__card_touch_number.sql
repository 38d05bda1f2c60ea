-- Touches of a card come in order and once: the number of the last one that was heard.
ALTER TABLE card_pairing ADD COLUMN last_touch BIGINT NOT NULL DEFAULT 0;
