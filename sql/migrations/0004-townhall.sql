-- The desk of a town hall: reminders to the team, citizens found by name, counts by year.

-- When the team was last told that somebody waits for more than a week.
ALTER TABLE town ADD COLUMN reminded_at INTEGER NOT NULL DEFAULT 0;

-- "last name first name", folded: written by town::index_name.
ALTER TABLE citizenship ADD COLUMN name_key TEXT COLLATE BINARY NOT NULL DEFAULT '';

CREATE INDEX citizenship_by_name ON citizenship (commune_code, state, name_key, member_id);

CREATE INDEX flag_by_time ON flag (commune_code, created_at);

CREATE INDEX moderation_by_time ON moderation (commune_code, decided_at);
