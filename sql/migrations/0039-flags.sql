-- A notice knows, from when it is raised, what its decision takes: whose words it is about and whether they were said for the
-- town hall, since neither reads who complained, and the rights (bits of role.rights) that it takes to judge them.
ALTER TABLE flag ADD COLUMN author_id INTEGER;

ALTER TABLE flag ADD COLUMN as_team INTEGER NOT NULL DEFAULT 0;

ALTER TABLE flag ADD COLUMN rights INTEGER NOT NULL DEFAULT 4;

ALTER TABLE moderation ADD COLUMN rights INTEGER NOT NULL DEFAULT 4;

UPDATE flag SET as_team = 1 WHERE object_kind = 'publication';

UPDATE flag SET author_id = (SELECT o.author_id FROM comment o WHERE o.id = flag.object_id)
WHERE object_kind = 'comment' AND state = 0;

UPDATE flag SET author_id = (SELECT o.author_id FROM post o WHERE o.id = flag.object_id),
                as_team = COALESCE((SELECT o.as_team FROM post o WHERE o.id = flag.object_id), 0)
WHERE object_kind IN ('post', 'letter') AND state = 0;

UPDATE flag SET rights = 6 WHERE object_kind = 'letter';

UPDATE moderation SET rights = 6 WHERE object_kind = 'letter';
