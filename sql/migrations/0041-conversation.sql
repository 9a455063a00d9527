-- What people answer to a publication is a thread like any other. thread_id: begun by its first comment.
ALTER TABLE publication ADD COLUMN thread_id INTEGER REFERENCES thread (id);

CREATE UNIQUE INDEX publication_by_thread ON publication (thread_id) WHERE thread_id IS NOT NULL;

-- comment_id: its number before it was a post; old addresses and mails name it.
ALTER TABLE post ADD COLUMN comment_id INTEGER;

-- Until its posts are there, a new thread names its publication in last_post_id.
CREATE UNIQUE INDEX thread_begun ON thread (last_post_id) WHERE last_post_id < 0;

INSERT INTO thread (commune_code, kind, created_by, created_at, last_post_id, last_post_at)
SELECT p.commune_code, 4, p.author_id, MIN(c.created_at), -p.id, MAX(c.created_at)
FROM publication p JOIN comment c ON c.publication_id = p.id
GROUP BY p.id, p.commune_code, p.author_id ORDER BY p.id;

UPDATE publication SET thread_id = (SELECT t.id FROM thread t WHERE t.last_post_id = -publication.id AND t.last_post_id < 0)
WHERE EXISTS (SELECT 1 FROM thread t WHERE t.last_post_id = -publication.id AND t.last_post_id < 0);

-- once: no form has such a number, so that none is written twice nor taken for another; those of their forms are of no use
-- any more.
INSERT INTO post (thread_id, author_id, body, once, created_at, hidden_at, deleted_at, comment_id)
SELECT p.thread_id, c.author_id, c.body, 'comment-' || CAST(c.id AS TEXT), c.created_at, c.hidden_at, c.deleted_at, c.id
FROM comment c JOIN publication p ON p.id = c.publication_id ORDER BY c.id;

CREATE UNIQUE INDEX post_by_comment ON post (comment_id) WHERE comment_id IS NOT NULL;

INSERT INTO thread_author (thread_id, member_id, posts)
SELECT p.thread_id, p.author_id, SUM(CASE WHEN p.hidden_at IS NULL AND p.deleted_at IS NULL THEN 1 ELSE 0 END)
FROM post p WHERE p.comment_id IS NOT NULL GROUP BY p.thread_id, p.author_id;

CREATE INDEX post_begun ON post (thread_id, id) WHERE comment_id IS NOT NULL;

UPDATE thread SET
    post_count = (SELECT COALESCE(SUM(a.posts), 0) FROM thread_author a WHERE a.thread_id = thread.id),
    author_count = (SELECT COUNT(*) FROM thread_author a WHERE a.thread_id = thread.id AND a.posts > 0),
    last_post_id = (SELECT MAX(p.id) FROM post p WHERE p.thread_id = thread.id AND p.comment_id IS NOT NULL)
WHERE kind = 4;

DROP INDEX post_begun;

DROP INDEX thread_begun;

-- What names a comment names the post that it is now; what was never there, nothing.
UPDATE activity SET object_id = COALESCE((SELECT p.id FROM post p WHERE p.comment_id = activity.object_id), -object_id) WHERE kind = 'comment';

UPDATE moderation SET object_id = COALESCE((SELECT p.id FROM post p WHERE p.comment_id = moderation.object_id), -object_id)
WHERE object_kind = 'comment';

UPDATE audit SET object_id = COALESCE((SELECT p.id FROM post p WHERE p.comment_id = audit.object_id), -object_id)
WHERE act IN ('comment.hide', 'comment.keep');

-- Of two numbers, one may be the other's new one, and nobody has two open notices on one text: first none has its new one.
UPDATE flag SET object_id = -object_id WHERE object_kind = 'comment';

UPDATE flag SET object_id = (SELECT p.id FROM post p WHERE p.comment_id = -flag.object_id),
    address = (SELECT '/fil/' || c.slug || '-' || c.code || '/' || CAST(n.id AS TEXT) || '/messages/' || CAST(p.id AS TEXT)
               FROM post p JOIN publication n ON n.thread_id = p.thread_id JOIN commune c ON c.code = n.commune_code
               WHERE p.comment_id = -flag.object_id)
WHERE object_kind = 'comment' AND EXISTS (SELECT 1 FROM post p WHERE p.comment_id = -flag.object_id);

DROP TABLE comment;

ALTER TABLE publication DROP COLUMN comment_count;
