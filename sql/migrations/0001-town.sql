-- What every section shares: the communes of France, members, roles, links, outgoing mail, flags, the audit trail.
-- Times are seconds UTC. A boolean is 0 or 1. A name in *_key is folded for searching (base::fold).

-- The official geographic code; filled by `parvis import-communes`.
CREATE TABLE commune (
    code            TEXT COLLATE BINARY PRIMARY KEY,
    name            TEXT NOT NULL,
    slug            TEXT NOT NULL,
    department_code TEXT NOT NULL,
    department_name TEXT NOT NULL,
    region_name     TEXT NOT NULL,
    population      INTEGER,
    surface_ha      REAL,
    latitude        REAL,
    longitude       REAL,
    siren           TEXT,
    epci_code       TEXT,
    epci_name       TEXT,
    time_zone       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE commune_postcode (
    postcode     TEXT COLLATE BINARY NOT NULL,
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    PRIMARY KEY (postcode, commune_code)
) STRICT, WITHOUT ROWID;

CREATE INDEX commune_postcode_by_commune ON commune_postcode (commune_code);

-- One row for each word a person may begin with: "saint aubin", "aubin".
CREATE TABLE commune_key (
    name_key     TEXT COLLATE BINARY NOT NULL,
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    whole        INTEGER NOT NULL,
    PRIMARY KEY (name_key, commune_code)
) STRICT, WITHOUT ROWID;

CREATE INDEX commune_key_by_commune ON commune_key (commune_code);

-- Codes that a merged commune bore before.
CREATE TABLE commune_former (
    former_code  TEXT COLLATE BINARY PRIMARY KEY,
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code)
) STRICT, WITHOUT ROWID;

CREATE TABLE commune_neighbour (
    commune_code   TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    neighbour_code TEXT COLLATE BINARY NOT NULL,
    PRIMARY KEY (commune_code, neighbour_code)
) STRICT, WITHOUT ROWID;

-- The directory of the administration: where the town hall is and how to write to it.
CREATE TABLE town_hall (
    commune_code  TEXT COLLATE BINARY PRIMARY KEY REFERENCES commune (code),
    address       TEXT NOT NULL DEFAULT '',
    phone         TEXT NOT NULL DEFAULT '',
    email         TEXT NOT NULL DEFAULT '',
    website       TEXT NOT NULL DEFAULT '',
    opening_hours TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- The national register of elected representatives (RNE): names and dates only.
CREATE TABLE registered_mayor (
    commune_code TEXT COLLATE BINARY PRIMARY KEY REFERENCES commune (code),
    first_name   TEXT NOT NULL,
    last_name    TEXT NOT NULL,
    since        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    id             INTEGER PRIMARY KEY,
    email          TEXT NOT NULL,
    email_key      TEXT COLLATE BINARY NOT NULL UNIQUE,
    first_name     TEXT NOT NULL,
    last_name      TEXT NOT NULL,
    short_name     INTEGER NOT NULL DEFAULT 0,
    password_hash  TEXT NOT NULL,
    commune_code   TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    created_at     INTEGER NOT NULL,
    confirmed_at   INTEGER,
    blocked_at     INTEGER
) STRICT;

CREATE INDEX member_by_commune ON member (commune_code, id);

-- state: 0 waiting, 1 accepted, 2 refused. reason: one of the five codes of town::Refusal.
CREATE TABLE citizenship (
    member_id    INTEGER NOT NULL REFERENCES member (id),
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    state        INTEGER NOT NULL,
    reason       INTEGER,
    answer       TEXT,
    asked_at     INTEGER NOT NULL,
    decided_at   INTEGER,
    decided_by   INTEGER REFERENCES member (id),
    PRIMARY KEY (member_id, commune_code)
) STRICT, WITHOUT ROWID;

CREATE INDEX citizenship_by_commune ON citizenship (commune_code, state, asked_at, member_id);

-- rights: bits of town::Right; the mayor has all of them. An ended role stays, for the audit trail.
CREATE TABLE role (
    id           INTEGER PRIMARY KEY,
    member_id    INTEGER NOT NULL REFERENCES member (id),
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    mayor        INTEGER NOT NULL,
    rights       INTEGER NOT NULL,
    since        INTEGER NOT NULL,
    ended_at     INTEGER
) STRICT;

CREATE UNIQUE INDEX role_active ON role (member_id, commune_code) WHERE ended_at IS NULL;

CREATE UNIQUE INDEX role_one_mayor ON role (commune_code) WHERE mayor = 1 AND ended_at IS NULL;

CREATE INDEX role_by_commune ON role (commune_code) WHERE ended_at IS NULL;

CREATE TABLE follow (
    member_id    INTEGER NOT NULL REFERENCES member (id),
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    since        INTEGER NOT NULL,
    PRIMARY KEY (member_id, commune_code)
) STRICT, WITHOUT ROWID;

CREATE INDEX follow_by_commune ON follow (commune_code, member_id);

-- A commune whose mayor is on the platform, and what its team decided.
CREATE TABLE town (
    commune_code TEXT COLLATE BINARY PRIMARY KEY REFERENCES commune (code),
    opened_at    INTEGER NOT NULL,
    automatic    INTEGER NOT NULL DEFAULT 0,
    motto        TEXT NOT NULL DEFAULT '',
    mayor_since  TEXT NOT NULL DEFAULT '',
    portrait     TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE useful_link (
    id           INTEGER PRIMARY KEY,
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    label        TEXT NOT NULL,
    url          TEXT NOT NULL
) STRICT;

CREATE INDEX useful_link_by_commune ON useful_link (commune_code, id);

-- Mails to a town hall whose mayor is not here yet: grouped, and stopped for good by one click.
CREATE TABLE town_hall_contact (
    commune_code TEXT COLLATE BINARY PRIMARY KEY REFERENCES commune (code),
    newcomers    INTEGER NOT NULL,
    next_mail_at INTEGER NOT NULL,
    stopped_at   INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX town_hall_contact_due ON town_hall_contact (next_mail_at) WHERE newcomers > 0 AND stopped_at IS NULL;

CREATE TABLE session (
    id         INTEGER PRIMARY KEY,
    member_id  INTEGER NOT NULL REFERENCES member (id),
    token_hash TEXT COLLATE BINARY NOT NULL UNIQUE,
    agent      TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX session_by_member ON session (member_id);

-- Links and codes that work once. purpose: confirm, password, email, claim. data: what the purpose needs.
CREATE TABLE one_time (
    token_hash   TEXT COLLATE BINARY PRIMARY KEY,
    purpose      TEXT NOT NULL,
    member_id    INTEGER REFERENCES member (id),
    commune_code TEXT COLLATE BINARY,
    data         TEXT NOT NULL DEFAULT '',
    created_at   INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX one_time_by_member ON one_time (member_id, purpose);

CREATE INDEX one_time_by_commune ON one_time (commune_code, purpose);

-- How often something was tried. subject is a keyed hash: no address of a person is stored.
CREATE TABLE attempt (
    subject      TEXT COLLATE BINARY PRIMARY KEY,
    window_start INTEGER NOT NULL,
    hits         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What happened, for feeds, notifications and mails: ids only, never a copy of a text.
-- audience: town::Level that may know of it. spread: 0 to be told to people by the deliverer, 1 done.
CREATE TABLE activity (
    id           INTEGER PRIMARY KEY,
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    kind         TEXT NOT NULL,
    object_id    INTEGER NOT NULL,
    actor_id     INTEGER REFERENCES member (id),
    audience     INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    spread       INTEGER NOT NULL DEFAULT 1,
    spread_until INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX activity_by_commune ON activity (commune_code, at, id);

CREATE INDEX activity_to_spread ON activity (id) WHERE spread = 0;

-- Mail that has to leave. state: 0 queued, 1 sent, 2 given up. The text is emptied once the mail has left.
CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY,
    event           TEXT COLLATE BINARY NOT NULL UNIQUE,
    to_name         TEXT NOT NULL,
    to_address      TEXT NOT NULL,
    subject         TEXT NOT NULL,
    body            TEXT NOT NULL,
    unsubscribe_url TEXT NOT NULL DEFAULT '',
    state           INTEGER NOT NULL DEFAULT 0,
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_at         INTEGER NOT NULL,
    leased_until    INTEGER NOT NULL DEFAULT 0,
    last_error      TEXT NOT NULL DEFAULT '',
    created_at      INTEGER NOT NULL,
    sent_at         INTEGER
) STRICT;

CREATE INDEX outbox_due ON outbox (next_at, id) WHERE state = 0;

-- DSA art. 16: a notice of content, with its receipt. state: 0 open, 1 content kept, 2 content hidden.
CREATE TABLE flag (
    id             INTEGER PRIMARY KEY,
    receipt        TEXT COLLATE BINARY NOT NULL UNIQUE,
    commune_code   TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    object_kind    TEXT NOT NULL,
    object_id      INTEGER NOT NULL,
    address        TEXT NOT NULL,
    reason         INTEGER NOT NULL,
    explanation    TEXT NOT NULL,
    member_id      INTEGER REFERENCES member (id),
    notifier_name  TEXT NOT NULL DEFAULT '',
    notifier_email TEXT NOT NULL DEFAULT '',
    created_at     INTEGER NOT NULL,
    state          INTEGER NOT NULL DEFAULT 0,
    decided_at     INTEGER,
    decided_by     INTEGER REFERENCES member (id)
) STRICT;

CREATE INDEX flag_open ON flag (commune_code, id) WHERE state = 0;

CREATE INDEX flag_by_object ON flag (object_kind, object_id);

-- DSA art. 17: the statement of reasons to the author of something hidden, and what he answered.
CREATE TABLE moderation (
    id           INTEGER PRIMARY KEY,
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    object_kind  TEXT NOT NULL,
    object_id    INTEGER NOT NULL,
    author_id    INTEGER NOT NULL REFERENCES member (id),
    reason       INTEGER NOT NULL,
    explanation  TEXT NOT NULL,
    decided_by   INTEGER NOT NULL REFERENCES member (id),
    decided_at   INTEGER NOT NULL,
    answer       TEXT,
    answered_at  INTEGER
) STRICT;

CREATE INDEX moderation_by_commune ON moderation (commune_code, id);

CREATE INDEX moderation_by_author ON moderation (author_id, id);

-- Who did what in the mayor's name.
CREATE TABLE audit (
    id           INTEGER PRIMARY KEY,
    at           INTEGER NOT NULL,
    member_id    INTEGER REFERENCES member (id),
    commune_code TEXT COLLATE BINARY,
    act          TEXT NOT NULL,
    object_id    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX audit_by_commune ON audit (commune_code, id);
