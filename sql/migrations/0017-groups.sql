-- Discussion groups, opened by the team.

-- admission: groups::Admission, 0 for every citizen, 1 on request. An archived one is read, and no longer written in.
CREATE TABLE discussion (
    thread_id    INTEGER PRIMARY KEY REFERENCES thread (id),
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    title        TEXT NOT NULL,
    about        TEXT NOT NULL,
    admission    INTEGER NOT NULL,
    once         TEXT COLLATE BINARY NOT NULL UNIQUE,
    pinned_at    INTEGER,
    archived_at  INTEGER
) STRICT;

CREATE INDEX discussion_pinned ON discussion (commune_code, pinned_at) WHERE pinned_at IS NOT NULL;

-- Who asked to be in a group, is in it, or was shut out. state: groups::Standing, 0 waits, 1 is in, 2 shut out, for this
-- reason, in the team's words.
CREATE TABLE discussion_member (
    thread_id    INTEGER NOT NULL REFERENCES thread (id),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    state        INTEGER NOT NULL,
    reason       TEXT NOT NULL DEFAULT '',
    asked_at     INTEGER NOT NULL,
    decided_at   INTEGER,
    decided_by   INTEGER REFERENCES member (id),
    PRIMARY KEY (thread_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX discussion_member_waiting ON discussion_member (commune_code, asked_at, member_id) WHERE state = 0;

CREATE INDEX discussion_member_by_state ON discussion_member (thread_id, state, member_id);

CREATE INDEX discussion_member_by_member ON discussion_member (member_id, thread_id);

CREATE INDEX discussion_member_by_decider ON discussion_member (decided_by);

-- Who came to a thread last.
CREATE INDEX thread_read_lately ON thread_read (thread_id, read_at, member_id);
