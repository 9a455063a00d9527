-- Private conversations of a person with a town hall.

-- member_id wrote the first letter. official: an official request (CRPA, article L112-8). receipt_address, receipt_phone: of
-- the town hall, as the receipt of the first letter said them. once: the form's own number. last_at: of the last letter, of
-- either side. assigned_to: who of the team takes care of it. awaiting_since: the oldest letter of the person that is not
-- answered; NULL when it is the person's turn. closed_at: the team is done with it; a new letter of the person opens it
-- again. archived_at: the person has put it away; an answer brings it back.
CREATE TABLE letter (
    thread_id       INTEGER PRIMARY KEY REFERENCES thread (id),
    commune_code    TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    member_id       INTEGER NOT NULL REFERENCES member (id),
    subject         TEXT NOT NULL,
    official        INTEGER NOT NULL DEFAULT 0,
    receipt_address TEXT NOT NULL DEFAULT '',
    receipt_phone   TEXT NOT NULL DEFAULT '',
    once            TEXT COLLATE BINARY NOT NULL UNIQUE,
    last_at         INTEGER NOT NULL,
    assigned_to     INTEGER REFERENCES member (id),
    awaiting_since  INTEGER,
    closed_at       INTEGER,
    archived_at     INTEGER
) STRICT;

CREATE INDEX letter_by_member ON letter (member_id, last_at, thread_id);

CREATE INDEX letter_by_commune ON letter (commune_code, last_at, thread_id);

CREATE INDEX letter_waiting ON letter (commune_code, awaiting_since, thread_id)
WHERE awaiting_since IS NOT NULL AND closed_at IS NULL;

CREATE INDEX letter_closed ON letter (commune_code, last_at, thread_id) WHERE closed_at IS NOT NULL;

CREATE INDEX letter_assigned ON letter (assigned_to, last_at, thread_id);

-- What colleagues say to each other about a conversation: never shown to the person.
CREATE TABLE letter_note (
    id         INTEGER PRIMARY KEY,
    thread_id  INTEGER NOT NULL REFERENCES letter (thread_id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    body       TEXT NOT NULL,
    once       TEXT COLLATE BINARY NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX letter_note_by_thread ON letter_note (thread_id, id);

CREATE INDEX letter_note_by_member ON letter_note (member_id, id);

-- Each time that one of the team has opened a conversation.
CREATE TABLE letter_reading (
    id        INTEGER PRIMARY KEY,
    thread_id INTEGER NOT NULL REFERENCES letter (thread_id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    read_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX letter_reading_by_thread ON letter_reading (thread_id, id);

CREATE INDEX letter_reading_by_member ON letter_reading (member_id, thread_id, id);

-- Answers that the team has written in advance.
CREATE TABLE canned_answer (
    id           INTEGER PRIMARY KEY,
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    title        TEXT NOT NULL,
    body         TEXT NOT NULL,
    once         TEXT COLLATE BINARY NOT NULL UNIQUE
) STRICT;

CREATE INDEX canned_answer_by_commune ON canned_answer (commune_code, title, id);
