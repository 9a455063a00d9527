-- Whatever can be told, as one row each: see handlers/lib/town/content.hpp. kind and number: the thing, by its section, and
-- the number under which activity.subject_id and watch.subject_id have it. title: as its section shows it, empty once it is
-- hidden. urgent: of an alert, a danger. author_id: in whose name it speaks, where that is not whoever did it. audience: the
-- least level (town::Level) that may know of it; inner_audience, that is told what others say under it, with all bits of
-- rights (of role.rights). visible_until: null for as long as nobody hides it.
CREATE TABLE content (
    id             INTEGER PRIMARY KEY,
    kind           TEXT COLLATE BINARY NOT NULL,
    number         INTEGER NOT NULL,
    commune_code   TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    title          TEXT NOT NULL,
    urgent         INTEGER NOT NULL,
    author_id      INTEGER REFERENCES member (id),
    audience       INTEGER NOT NULL,
    inner_audience INTEGER NOT NULL,
    rights         INTEGER NOT NULL,
    visible_until  INTEGER,
    hidden_at      INTEGER,
    UNIQUE (kind, number)
) STRICT;

CREATE INDEX content_by_author ON content (author_id);

INSERT INTO content (kind, number, commune_code, title, urgent, author_id, audience, inner_audience, rights, visible_until, hidden_at)
SELECT 'publication', p.id, p.commune_code, CASE WHEN p.deleted_at IS NULL THEN p.title ELSE '' END, 0, p.mayor_id, p.audience, p.audience,
       0, NULL, p.deleted_at
FROM publication p;

INSERT INTO content (kind, number, commune_code, title, urgent, author_id, audience, inner_audience, rights, visible_until, hidden_at)
SELECT 'alert', a.id, a.commune_code, a.risk, CASE WHEN a.category = 1 THEN 1 ELSE 0 END, NULL, 0, 0, 0,
       CASE WHEN a.ended_at IS NULL THEN NULL ELSE 0 END, NULL
FROM alert a;

INSERT INTO content (kind, number, commune_code, title, urgent, author_id, audience, inner_audience, rights, visible_until, hidden_at)
SELECT 'group', g.thread_id, g.commune_code, g.title, 0, NULL, 2, CASE WHEN g.admission = 0 THEN 2 ELSE 3 END, 0, NULL, NULL
FROM discussion g;

INSERT INTO content (kind, number, commune_code, title, urgent, author_id, audience, inner_audience, rights, visible_until, hidden_at)
SELECT 'chat', b.thread_id, b.commune_code, b.title, 0, NULL, 2, 2, 0,
       CASE WHEN b.ended_at IS NULL THEN b.closes_at ELSE 0 END, NULL
FROM chat b;

INSERT INTO content (kind, number, commune_code, title, urgent, author_id, audience, inner_audience, rights, visible_until, hidden_at)
SELECT 'question', -q.id, b.commune_code, b.title, 0, NULL, 2, 2, 0,
       CASE WHEN b.kept = 1 THEN NULL WHEN b.ended_at IS NULL THEN b.closes_at ELSE 0 END, COALESCE(q.hidden_at, q.deleted_at)
FROM post q JOIN chat b ON b.thread_id = q.thread_id
WHERE EXISTS (SELECT 1 FROM watch w WHERE w.topic = 5 AND w.subject_id = -q.id);

INSERT INTO content (kind, number, commune_code, title, urgent, author_id, audience, inner_audience, rights, visible_until, hidden_at)
SELECT 'letter', v.thread_id, v.commune_code, v.subject, 0, NULL, 3, 3, 2, NULL, NULL FROM letter v;

-- What it is about; while_open: told only until that ends. Of a broadcast audience and visible_until say what its content says
-- (0 once it is hidden), so that the unread count of every page reads one index and nothing else.
ALTER TABLE activity ADD COLUMN content_id INTEGER;

ALTER TABLE activity ADD COLUMN while_open INTEGER NOT NULL DEFAULT 0;

ALTER TABLE activity ADD COLUMN visible_until INTEGER;

UPDATE activity SET content_id = (SELECT s.id FROM content s WHERE s.kind = 'publication' AND s.number = activity.subject_id)
WHERE topic IN (3, 6);

UPDATE activity SET content_id = (SELECT s.id FROM content s WHERE s.kind = 'alert' AND s.number = activity.subject_id),
                    while_open = CASE WHEN kind = 'alert' THEN 1 ELSE 0 END
WHERE topic = 4;

UPDATE activity SET content_id = (SELECT s.id FROM content s WHERE s.kind = activity.kind AND s.number = activity.subject_id),
                    while_open = CASE WHEN kind = 'chat' THEN 1 ELSE 0 END
WHERE topic = 1;

UPDATE activity SET content_id = (SELECT s.id FROM content s WHERE s.kind = CASE WHEN activity.subject_id < 0 THEN 'question' ELSE 'group' END
                                  AND s.number = activity.subject_id)
WHERE topic = 5;

UPDATE activity SET content_id = (SELECT s.id FROM content s WHERE s.kind = 'letter' AND s.number = activity.subject_id)
WHERE topic = 7;

UPDATE activity SET audience = (SELECT s.audience FROM content s WHERE s.id = activity.content_id),
                    visible_until = (SELECT CASE WHEN s.hidden_at IS NOT NULL THEN 0 WHEN activity.while_open = 1 THEN s.visible_until END
                                     FROM content s WHERE s.id = activity.content_id)
WHERE broadcast = 1 AND content_id IS NOT NULL;

CREATE INDEX activity_by_content ON activity (content_id) WHERE broadcast = 1;

DROP INDEX activity_broadcast;

-- With all that the bell and the list ask of what is told to all, `broadcast` too, so that they read no row of it.
CREATE INDEX activity_broadcast ON activity (commune_code, at, id, topic, audience, actor_id, visible_until, broadcast, kind, object_id, subject_id, content_id) WHERE broadcast = 1;

DROP INDEX activity_by_subject;

CREATE INDEX activity_by_subject ON activity (topic, subject_id, at, id, audience, actor_id, broadcast) WHERE broadcast = 0 AND topic > 0;

-- What is watched. access: 0 as the level of the person says, 1 whatever it is (a letter of his own, a group that took him
-- in), 2 for the team alone (a group that shut him out).
ALTER TABLE watch ADD COLUMN content_id INTEGER;

ALTER TABLE watch ADD COLUMN access INTEGER NOT NULL DEFAULT 0;

UPDATE watch SET content_id = (SELECT s.id FROM content s WHERE s.kind = CASE WHEN watch.topic = 6 THEN 'publication' WHEN watch.topic = 7 THEN 'letter'
                                   WHEN watch.subject_id < 0 THEN 'question' ELSE 'group' END AND s.number = watch.subject_id);

UPDATE watch SET access = COALESCE((SELECT CASE WHEN z.state = 1 THEN 1 ELSE 2 END FROM discussion_member z
                                    WHERE z.thread_id = watch.subject_id AND z.member_id = watch.member_id), 0)
WHERE topic = 5 AND subject_id > 0;

UPDATE watch SET access = 1
WHERE topic = 7 AND EXISTS (SELECT 1 FROM letter v WHERE v.thread_id = watch.subject_id AND v.member_id = watch.member_id);
