-- The yearly figures of moderation count reason by reason, without sorting.
DROP INDEX flag_by_time;

CREATE INDEX flag_by_reason ON flag (commune_code, reason, created_at);

DROP INDEX moderation_by_time;

CREATE INDEX moderation_by_reason ON moderation (commune_code, reason, decided_at);
