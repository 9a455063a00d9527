-- What a town hall says of itself. Of address, telephone, e-mail and hours NULL is what the national directory says.
ALTER TABLE town ADD COLUMN hall_address TEXT;

ALTER TABLE town ADD COLUMN hall_phone TEXT;

ALTER TABLE town ADD COLUMN hall_email TEXT;

ALTER TABLE town ADD COLUMN hall_hours TEXT;

-- Markdown.
ALTER TABLE town ADD COLUMN presentation TEXT NOT NULL DEFAULT '';

-- First steps: when the poster was printed, and when all of them had been taken.
ALTER TABLE town ADD COLUMN poster_at INTEGER;

ALTER TABLE town ADD COLUMN settled_at INTEGER;

-- While a town tries the site, nothing that is about it leaves but to its own team. Of a mail that is no news, which commune that is;
-- NULL for what a person asks for: links, codes, passwords.
ALTER TABLE town ADD COLUMN trial_since INTEGER;

ALTER TABLE outbox ADD COLUMN commune_code TEXT COLLATE BINARY;

CREATE INDEX outbox_held ON outbox (commune_code, id) WHERE state = 4;
