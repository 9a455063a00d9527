-- The mayor's words, the date of the election and the portrait hang on the office: they end with it, and whoever comes next
-- starts with none. role.motto, role.mayor_since (an ISO date or empty), role.portrait (a file under uploads or empty).
ALTER TABLE role ADD COLUMN motto TEXT NOT NULL DEFAULT '';

ALTER TABLE role ADD COLUMN mayor_since TEXT NOT NULL DEFAULT '';

ALTER TABLE role ADD COLUMN portrait TEXT NOT NULL DEFAULT '';

UPDATE role SET motto = (SELECT t.motto FROM town t WHERE t.commune_code = role.commune_code),
    mayor_since = (SELECT t.mayor_since FROM town t WHERE t.commune_code = role.commune_code),
    portrait = (SELECT t.portrait FROM town t WHERE t.commune_code = role.commune_code)
WHERE mayor = 1 AND ended_at IS NULL
  AND EXISTS (SELECT 1 FROM town t WHERE t.commune_code = role.commune_code);

DROP INDEX town_by_portrait;

ALTER TABLE town DROP COLUMN portrait;

ALTER TABLE town DROP COLUMN mayor_since;

ALTER TABLE town DROP COLUMN motto;

-- For the sweep of pictures that no row names.
CREATE INDEX role_by_portrait ON role (substr(portrait, 1, 2)) WHERE portrait <> '';
