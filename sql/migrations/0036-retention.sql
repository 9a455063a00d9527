-- What is kept for a time only, found without reading the rest: see handlers/lib/town/retention.cpp.
CREATE INDEX comment_hidden ON comment (hidden_at) WHERE hidden_at IS NOT NULL AND body <> '';

CREATE INDEX post_hidden_by_time ON post (hidden_at) WHERE hidden_at IS NOT NULL AND body <> '';

CREATE INDEX publication_deleted ON publication (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX moderation_by_object ON moderation (object_kind, object_id);

CREATE INDEX moderation_words ON moderation (decided_at) WHERE explanation <> '' OR answer IS NOT NULL;

CREATE INDEX flag_named ON flag (created_at)
WHERE notifier_name <> '' OR notifier_email <> '' OR explanation <> '' OR member_id IS NOT NULL;

-- Of an address, however it was typed.
CREATE INDEX flag_by_address ON flag (LOWER(notifier_email)) WHERE notifier_email <> '';
