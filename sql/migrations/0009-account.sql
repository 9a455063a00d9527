-- What a person may tell about himself, all of it optional. A column …_sealed is encrypted (base::Seal), a column …_tag
-- is a keyed digest under which equal values can be found: neither tells anything without the key, which is not here.
ALTER TABLE member ADD COLUMN civility TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN portrait TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN birth_sealed TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN phone_sealed TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN phone_confirmed_at INTEGER;

ALTER TABLE member ADD COLUMN address_sealed TEXT NOT NULL DEFAULT '';

-- Of the street in the home commune, so that an alert can be sent to a street.
ALTER TABLE member ADD COLUMN street_tag TEXT COLLATE BINARY NOT NULL DEFAULT '';

-- The last visit, noted at most once a day; how often, and when, the person was warned of the deletion of an unused account.
ALTER TABLE member ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE member ADD COLUMN warnings INTEGER NOT NULL DEFAULT 0;

ALTER TABLE member ADD COLUMN warned_at INTEGER NOT NULL DEFAULT 0;

-- When the account is deleted, at the person's wish; and whether what he wrote stays, without his name.
ALTER TABLE member ADD COLUMN leaving_at INTEGER;

ALTER TABLE member ADD COLUMN leaving_keeps_texts INTEGER NOT NULL DEFAULT 0;

-- An erased person: the row stays for what refers to it, with nothing of him in it.
ALTER TABLE member ADD COLUMN erased_at INTEGER;

UPDATE member SET seen_at = COALESCE((SELECT MAX(s.seen_at) FROM session s WHERE s.member_id = member.id), created_at);

CREATE INDEX member_leaving ON member (leaving_at) WHERE leaving_at IS NOT NULL;

CREATE INDEX member_unused ON member (seen_at, id) WHERE erased_at IS NULL AND confirmed_at IS NOT NULL;

-- What was sent to one address: for its owner's copy of his data, and for its erasure.
CREATE INDEX outbox_by_address ON outbox (to_address) WHERE to_address <> '';
