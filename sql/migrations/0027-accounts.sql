-- The second step of a login (lib/town/second_factor.hpp). since: NULL until the authenticator showed its first code, to
-- the session that began it. last_step: of the last code that opened, each opens once.
CREATE TABLE second_factor (
    member_id  INTEGER PRIMARY KEY REFERENCES member (id),
    key_sealed TEXT NOT NULL,
    session_id INTEGER NOT NULL,
    begun_at   INTEGER NOT NULL,
    since      INTEGER,
    last_step  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE recovery_code (
    member_id INTEGER NOT NULL REFERENCES member (id),
    code_hash TEXT COLLATE BINARY NOT NULL,
    PRIMARY KEY (member_id, code_hash)
) STRICT, WITHOUT ROWID;

-- Of a role that may alert: from when on this wants a second step, and whether the moment has come.
ALTER TABLE role ADD COLUMN factor_by INTEGER;

ALTER TABLE role ADD COLUMN factor_due INTEGER NOT NULL DEFAULT 0;

-- For the end of sessions a year after the login.
CREATE INDEX session_by_login ON session (created_at);
