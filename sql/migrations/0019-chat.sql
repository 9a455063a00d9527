-- The live chat of a commune: one row for each time that the mayor opens the room.

-- closes_at: announced; NULL when it stays open until somebody closes it. ended_at: it is over. kept: the record stays
-- readable afterwards, as was announced; otherwise its words go when it ends. slow: seconds between two posts of a person.
CREATE TABLE chat (
    thread_id    INTEGER PRIMARY KEY REFERENCES thread (id),
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    title        TEXT NOT NULL,
    opened_at    INTEGER NOT NULL,
    closes_at    INTEGER,
    ended_at     INTEGER,
    kept         INTEGER NOT NULL,
    slow         INTEGER NOT NULL DEFAULT 0,
    once         TEXT COLLATE BINARY NOT NULL UNIQUE
) STRICT;

CREATE INDEX chat_by_commune ON chat (commune_code, opened_at, thread_id);
