-- A decision of moderation can be taken back, with a sentence to the author; what he answered is somebody's work until it is
-- settled. `title`: of what the text stood under.
ALTER TABLE moderation ADD COLUMN title TEXT NOT NULL DEFAULT '';

ALTER TABLE moderation ADD COLUMN settled_at INTEGER;

ALTER TABLE moderation ADD COLUMN restored INTEGER NOT NULL DEFAULT 0;

ALTER TABLE moderation ADD COLUMN settlement TEXT NOT NULL DEFAULT '';

CREATE INDEX moderation_answered ON moderation (commune_code, answered_at) WHERE answered_at IS NOT NULL AND settled_at IS NULL;

-- What is kept while the author may contest it: title and settlement too.
DROP INDEX moderation_words;

CREATE INDEX moderation_words ON moderation (decided_at)
    WHERE explanation <> '' OR answer IS NOT NULL OR title <> '' OR settlement <> '';
