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
