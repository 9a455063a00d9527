-- Private conversations of a person with a town hall.

-- member_id wrote the first letter. official: an official request (CRPA, article L112-8). awaiting_since: the oldest letter
-- of the person that is not answered; NULL when it is the person's turn. closed_at: the team is done with it; a new letter
-- of the person opens it again. archived_at: the person has put it away. last_at: of the last letter, of either side.
CREATE TABLE letter (
    thread_id      INTEGER PRIMARY KEY REFERENCES thread (id),
    commune_code   TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    member_id      INTEGER NOT NULL REFERENCES member (id),
    subject        TEXT NOT NULL,
    official       INTEGER NOT NULL DEFAULT 0,
    last_at        INTEGER NOT NULL,
    assigned_to    INTEGER REFERENCES member (id),
    awaiting_since INTEGER,
    closed_at      INTEGER,
    archived_at    INTEGER
) STRICT;

CREATE INDEX letter_by_member ON letter (member_id, last_at, thread_id);

CREATE INDEX letter_by_commune ON letter (commune_code, last_at, thread_id);
