-- Letters to a town hall with codes for its mayor take turns: each moves this time on (claim::take_turn).
ALTER TABLE town_hall_contact ADD COLUMN letters_until INTEGER NOT NULL DEFAULT 0;
