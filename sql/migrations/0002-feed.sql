-- The mayor's publications and what citizens answer.

-- published_at: NULL is a draft, later than now is scheduled. audience: the least town::Level that may read it.
-- author_id wrote it, in the name of mayor_id, who was mayor then.
-- The two counts are kept in the transaction that changes them.
CREATE TABLE publication (
    id            INTEGER PRIMARY KEY,
    commune_code  TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    author_id     INTEGER NOT NULL REFERENCES member (id),
    mayor_id      INTEGER NOT NULL REFERENCES member (id),
    title         TEXT NOT NULL,
    body          TEXT NOT NULL,
    topic         TEXT NOT NULL DEFAULT '',
    picture       TEXT NOT NULL DEFAULT '',
    picture_width  INTEGER NOT NULL DEFAULT 0,
    picture_height INTEGER NOT NULL DEFAULT 0,
    picture_alt   TEXT NOT NULL DEFAULT '',
    audience      INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    published_at  INTEGER,
    edited_at     INTEGER,
    deleted_at    INTEGER,
    like_count    INTEGER NOT NULL DEFAULT 0,
    comment_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX publication_by_commune ON publication (commune_code, published_at, id)
    WHERE deleted_at IS NULL AND published_at IS NOT NULL;

CREATE INDEX publication_drafts ON publication (commune_code, id)
    WHERE deleted_at IS NULL AND published_at IS NULL;

-- What a publication said before each edit.
CREATE TABLE publication_version (
    publication_id INTEGER NOT NULL REFERENCES publication (id),
    version        INTEGER NOT NULL,
    title          TEXT NOT NULL,
    body           TEXT NOT NULL,
    editor_id      INTEGER NOT NULL REFERENCES member (id),
    replaced_at    INTEGER NOT NULL,
    PRIMARY KEY (publication_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE publication_like (
    publication_id INTEGER NOT NULL REFERENCES publication (id),
    member_id      INTEGER NOT NULL REFERENCES member (id),
    liked_at       INTEGER NOT NULL,
    PRIMARY KEY (publication_id, member_id)
) STRICT, WITHOUT ROWID;

-- once: the form's own number, so that a double click writes one comment.
CREATE TABLE comment (
    id             INTEGER PRIMARY KEY,
    publication_id INTEGER NOT NULL REFERENCES publication (id),
    author_id      INTEGER NOT NULL REFERENCES member (id),
    body           TEXT NOT NULL,
    once           TEXT COLLATE BINARY NOT NULL UNIQUE,
    created_at     INTEGER NOT NULL,
    hidden_at      INTEGER,
    deleted_at     INTEGER
) STRICT;

CREATE INDEX comment_by_publication ON comment (publication_id, id)
    WHERE hidden_at IS NULL AND deleted_at IS NULL;

CREATE INDEX comment_by_author ON comment (author_id, id);
