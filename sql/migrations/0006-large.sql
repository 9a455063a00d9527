-- What a country needs that a town does not.

-- Registrations that nobody confirmed, for the sweep.
CREATE INDEX member_unconfirmed ON member (created_at) WHERE confirmed_at IS NULL;

-- Every column that names a member: whoever deletes one looks into each of these tables, and without an index
-- reads all of it, with the database locked.
CREATE INDEX publication_by_author ON publication (author_id);

CREATE INDEX publication_by_mayor ON publication (mayor_id);

CREATE INDEX publication_version_by_editor ON publication_version (editor_id);

CREATE INDEX publication_like_by_member ON publication_like (member_id);

CREATE INDEX activity_by_actor ON activity (actor_id);

CREATE INDEX citizenship_by_decider ON citizenship (decided_by);

CREATE INDEX flag_by_member ON flag (member_id);

CREATE INDEX flag_by_decider ON flag (decided_by);

CREATE INDEX moderation_by_decider ON moderation (decided_by);

CREATE INDEX role_by_member ON role (member_id);

CREATE INDEX audit_by_member ON audit (member_id);
