-- Threads of posts: of a discussion group, of a private conversation with a town hall, of the live chat. What a thread is
-- for, and who may read it, is said by its section's own row.

-- kind: town::ThreadKind. closed_at: nobody writes any more. The counts are kept in the transaction that changes them;
-- last_post_id and last_post_at are of the last post that was written, whatever became of it; before the first one, none and
-- the beginning.
CREATE TABLE thread (
    id           INTEGER PRIMARY KEY,
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    kind         INTEGER NOT NULL,
    created_by   INTEGER NOT NULL REFERENCES member (id),
    created_at   INTEGER NOT NULL,
    closed_at    INTEGER,
    post_count   INTEGER NOT NULL DEFAULT 0,
    author_count INTEGER NOT NULL DEFAULT 0,
    last_post_id INTEGER NOT NULL DEFAULT 0,
    last_post_at INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX thread_by_creator ON thread (created_by, id);

CREATE INDEX thread_by_commune ON thread (commune_code, kind, last_post_at, id);

-- as_team: its author spoke for the town hall then. once: the form's own number, so that a double click writes one post.
CREATE TABLE post (
    id         INTEGER PRIMARY KEY,
    thread_id  INTEGER NOT NULL REFERENCES thread (id),
    author_id  INTEGER NOT NULL REFERENCES member (id),
    as_team    INTEGER NOT NULL DEFAULT 0,
    body       TEXT NOT NULL,
    quoted_id  INTEGER REFERENCES post (id),
    once       TEXT COLLATE BINARY NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    edited_at  INTEGER,
    hidden_at  INTEGER,
    deleted_at INTEGER
) STRICT;

CREATE INDEX post_by_thread ON post (thread_id, id) WHERE hidden_at IS NULL AND deleted_at IS NULL;

CREATE INDEX post_by_author ON post (author_id, id);

CREATE INDEX post_by_quoted ON post (quoted_id) WHERE quoted_id IS NOT NULL;

-- Who has written in a thread, and how many posts.
CREATE TABLE thread_author (
    thread_id INTEGER NOT NULL REFERENCES thread (id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    posts     INTEGER NOT NULL,
    PRIMARY KEY (thread_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX thread_author_by_member ON thread_author (member_id, thread_id);

-- Up to which post a person has read a thread.
CREATE TABLE thread_read (
    thread_id INTEGER NOT NULL REFERENCES thread (id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    post_id   INTEGER NOT NULL,
    read_at   INTEGER NOT NULL,
    PRIMARY KEY (thread_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX thread_read_by_member ON thread_read (member_id, thread_id);

-- file: its name under uploads. name: as the sender called it. type: as we found it. width, height: of a picture.
CREATE TABLE attachment (
    id      INTEGER PRIMARY KEY,
    post_id INTEGER NOT NULL REFERENCES post (id),
    file    TEXT COLLATE BINARY NOT NULL,
    name    TEXT NOT NULL,
    type    TEXT NOT NULL,
    bytes   INTEGER NOT NULL,
    width   INTEGER NOT NULL DEFAULT 0,
    height  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX attachment_by_post ON attachment (post_id, id);

-- For the sweep of files that nothing names.
CREATE INDEX attachment_by_file ON attachment (substr(file, 1, 2)) WHERE file <> '';
