-- The live chat of a commune: one row for each time that the mayor opens the room.

-- closes_at: announced; NULL when it stays open until somebody closes it. It is over from then on, or since ended_at.
-- kept: the record stays readable afterwards, as was announced; otherwise its words go when it ends, since erased_at they are
-- gone. slow: seconds between two posts of a person. removals, question_changes: counted up when a post is gone, and when a
-- question comes, goes, is supported or answered, so that who is connected sees it.
CREATE TABLE chat (
    thread_id        INTEGER PRIMARY KEY REFERENCES thread (id),
    commune_code     TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    title            TEXT NOT NULL,
    opened_at        INTEGER NOT NULL,
    closes_at        INTEGER,
    ended_at         INTEGER,
    erased_at        INTEGER,
    kept             INTEGER NOT NULL,
    slow             INTEGER NOT NULL DEFAULT 0,
    removals         INTEGER NOT NULL DEFAULT 0,
    question_changes INTEGER NOT NULL DEFAULT 0,
    once             TEXT COLLATE BINARY NOT NULL UNIQUE
) STRICT;

CREATE INDEX chat_by_commune ON chat (commune_code, opened_at, thread_id);

CREATE UNIQUE INDEX chat_running ON chat (commune_code) WHERE ended_at IS NULL;

CREATE INDEX chat_to_erase ON chat (thread_id) WHERE kept = 0 AND ended_at IS NOT NULL AND erased_at IS NULL;

-- Who is or was in the room: seen lately, and when he wrote last.
CREATE TABLE chat_guest (
    thread_id INTEGER NOT NULL REFERENCES thread (id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    seen_at   INTEGER NOT NULL,
    posted_at INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (thread_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX chat_guest_seen ON chat_guest (thread_id, seen_at, member_id);

CREATE INDEX chat_guest_by_member ON chat_guest (member_id, thread_id);

-- A post that is a question for the mayor. answer_id: the post of the town hall that answers it.
CREATE TABLE chat_question (
    post_id   INTEGER PRIMARY KEY REFERENCES post (id),
    thread_id INTEGER NOT NULL REFERENCES thread (id),
    supports  INTEGER NOT NULL DEFAULT 0,
    answer_id INTEGER REFERENCES post (id)
) STRICT;

CREATE INDEX chat_question_open ON chat_question (thread_id, supports, post_id) WHERE answer_id IS NULL;

CREATE INDEX chat_question_answered ON chat_question (thread_id, post_id) WHERE answer_id IS NOT NULL;

CREATE INDEX chat_question_by_answer ON chat_question (answer_id) WHERE answer_id IS NOT NULL;

CREATE TABLE chat_support (
    post_id      INTEGER NOT NULL REFERENCES chat_question (post_id),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    supported_at INTEGER NOT NULL,
    PRIMARY KEY (post_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX chat_support_by_member ON chat_support (member_id, post_id);

-- For the sweep of a record that is not kept.
CREATE INDEX post_hidden ON post (thread_id, id) WHERE hidden_at IS NOT NULL;
