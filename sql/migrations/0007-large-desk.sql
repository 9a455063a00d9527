-- What the desk of a large town counts.

-- Who is confirmed is counted by commune without a look at each member; nothing asks for the others.
DROP INDEX member_by_commune;

CREATE INDEX member_by_commune ON member (commune_code, id) WHERE confirmed_at IS NOT NULL;

-- What waits, object by object, and the yearly figures: read from the index alone.
CREATE INDEX flag_open_by_object ON flag (commune_code, object_kind, object_id, id) WHERE state = 0;

DROP INDEX flag_by_time;

CREATE INDEX flag_by_time ON flag (commune_code, created_at, reason);

DROP INDEX moderation_by_time;

CREATE INDEX moderation_by_time ON moderation (commune_code, decided_at, reason);
