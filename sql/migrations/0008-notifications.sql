-- What happened, told to people: on the site, by mail, by SMS.

-- topic: town::Topic, 0 for what nobody is told. broadcast: 1 told to all who follow the commune, 0 to who watches the
-- subject. subject_id: what notifications group by: the publication of a comment; otherwise the object itself.
ALTER TABLE activity ADD COLUMN topic INTEGER NOT NULL DEFAULT 0;

ALTER TABLE activity ADD COLUMN broadcast INTEGER NOT NULL DEFAULT 0;

ALTER TABLE activity ADD COLUMN subject_id INTEGER NOT NULL DEFAULT 0;

UPDATE activity SET topic = 3, broadcast = 1, subject_id = object_id WHERE kind = 'publication';

UPDATE activity SET topic = 6, subject_id = (SELECT c.publication_id FROM comment c WHERE c.id = activity.object_id)
WHERE kind = 'comment' AND EXISTS (SELECT 1 FROM comment c WHERE c.id = activity.object_id);

-- With all that the unread count of every page asks.
CREATE INDEX activity_broadcast ON activity (commune_code, at, id, topic, audience, actor_id, kind) WHERE broadcast = 1;

CREATE INDEX activity_by_object ON activity (kind, object_id);

CREATE INDEX activity_by_subject ON activity (topic, subject_id, at, id, audience, actor_id) WHERE broadcast = 0 AND topic > 0;

DROP INDEX activity_to_spread;

CREATE INDEX activity_to_spread ON activity (at, id) WHERE spread = 0;

-- What a person wants to hear of, and how. Only what differs from town::usual_cadence. cadence: town::Cadence.
CREATE TABLE preference (
    member_id INTEGER NOT NULL REFERENCES member (id),
    topic     INTEGER NOT NULL,
    channel   INTEGER NOT NULL,
    cadence   INTEGER NOT NULL,
    PRIMARY KEY (member_id, topic, channel)
) STRICT, WITHOUT ROWID;

-- Who is told of what is said under a subject, because he wrote it or answered there. last_at, last_id: its newest
-- activity by somebody else, 0 for none yet; read_at and gone_at: until when he has seen, or thrown away, what was told.
CREATE TABLE watch (
    topic        INTEGER NOT NULL,
    subject_id   INTEGER NOT NULL,
    member_id    INTEGER NOT NULL REFERENCES member (id),
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    since        INTEGER NOT NULL,
    muted        INTEGER NOT NULL DEFAULT 0,
    last_at      INTEGER NOT NULL DEFAULT 0,
    last_id      INTEGER NOT NULL DEFAULT 0,
    read_at      INTEGER NOT NULL DEFAULT 0,
    gone_at      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, subject_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX watch_by_member ON watch (member_id, last_at, last_id);

INSERT INTO watch (topic, subject_id, member_id, commune_code, since)
SELECT 6, p.id, p.author_id, p.commune_code, p.created_at FROM publication p
UNION SELECT 6, p.id, p.mayor_id, p.commune_code, p.created_at FROM publication p WHERE p.mayor_id <> p.author_id;

INSERT INTO watch (topic, subject_id, member_id, commune_code, since)
SELECT 6, c.publication_id, c.author_id, p.commune_code, MIN(c.created_at)
FROM comment c JOIN publication p ON p.id = c.publication_id
WHERE c.author_id <> p.author_id AND c.author_id <> p.mayor_id
GROUP BY c.publication_id, c.author_id, p.commune_code;

-- One broadcast that a person has read (1) or thrown away (2); the two columns of member do it for all until a time.
CREATE TABLE notification_mark (
    member_id   INTEGER NOT NULL REFERENCES member (id),
    activity_id INTEGER NOT NULL,
    state       INTEGER NOT NULL,
    PRIMARY KEY (member_id, activity_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE member ADD COLUMN notifications_read_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE member ADD COLUMN notifications_cleared_at INTEGER NOT NULL DEFAULT 0;

-- The outbox takes every channel: town::Channel. A notification or a digest (cadence 2 or 3, due at next_at when it was
-- written: event names the day) has no text and no address here: both are made from member and activity when it leaves.
-- state: 0 queued, 1 sent, 2 given up, 3 no longer wanted. receipt: of an SMS: 0 none yet, 1 delivered, 2 not delivered.
ALTER TABLE outbox ADD COLUMN channel INTEGER NOT NULL DEFAULT 1;

ALTER TABLE outbox ADD COLUMN member_id INTEGER;

ALTER TABLE outbox ADD COLUMN activity_id INTEGER;

ALTER TABLE outbox ADD COLUMN cadence INTEGER NOT NULL DEFAULT 1;

ALTER TABLE outbox ADD COLUMN period_end INTEGER NOT NULL DEFAULT 0;

ALTER TABLE outbox ADD COLUMN leased_by TEXT NOT NULL DEFAULT '';

ALTER TABLE outbox ADD COLUMN receipt INTEGER NOT NULL DEFAULT 0;

-- What leaves first: 1 an alert, 2 what somebody waits for, 3 news.
ALTER TABLE outbox ADD COLUMN priority INTEGER NOT NULL DEFAULT 2;

DROP INDEX outbox_due;

CREATE INDEX outbox_due ON outbox (channel, priority, next_at, id) WHERE state = 0;

CREATE INDEX outbox_leased ON outbox (leased_by) WHERE state = 0 AND leased_until > 0;

CREATE INDEX outbox_by_activity ON outbox (activity_id, channel, state, receipt) WHERE activity_id IS NOT NULL;

CREATE INDEX outbox_by_member ON outbox (member_id) WHERE member_id IS NOT NULL;

CREATE INDEX outbox_given_up ON outbox (id) WHERE state = 2;
