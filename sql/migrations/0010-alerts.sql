-- Alerts of a town hall to its people.

-- category: 1 danger, at any hour; 2 information, only 10-20 h on working days of the commune. sms: the text as it
-- leaves. by_street: 0 everybody, 1 only the streets of alert_street, and with unknown_too also who gave no street; it
-- limits mail and SMS, the site shows every alert to all. motive: why, for the journal only. once: the form's number.
CREATE TABLE alert (
    id           INTEGER PRIMARY KEY,
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    category     INTEGER NOT NULL,
    risk         TEXT NOT NULL,
    place        TEXT NOT NULL DEFAULT '',
    authority    TEXT NOT NULL,
    conduct      TEXT NOT NULL,
    link         TEXT NOT NULL DEFAULT '',
    sms          TEXT NOT NULL,
    motive       TEXT NOT NULL DEFAULT '',
    by_street    INTEGER NOT NULL DEFAULT 0,
    unknown_too  INTEGER NOT NULL DEFAULT 0,
    author_id    INTEGER NOT NULL REFERENCES member (id),
    sent_at      INTEGER NOT NULL,
    ended_at     INTEGER,
    ended_by     INTEGER REFERENCES member (id),
    end_text     TEXT NOT NULL DEFAULT '',
    end_sms      TEXT NOT NULL DEFAULT '',
    once         TEXT COLLATE BINARY NOT NULL UNIQUE
) STRICT;

CREATE INDEX alert_by_commune ON alert (commune_code, sent_at, id);

CREATE INDEX alert_running ON alert (commune_code, sent_at, id) WHERE ended_at IS NULL;

CREATE INDEX alert_by_author ON alert (author_id);

CREATE INDEX alert_by_ender ON alert (ended_by);

CREATE TABLE alert_street (
    alert_id   INTEGER NOT NULL REFERENCES alert (id),
    street_tag TEXT COLLATE BINARY NOT NULL,
    street     TEXT NOT NULL,
    PRIMARY KEY (alert_id, street_tag)
) STRICT, WITHOUT ROWID;

-- Whom the prefecture's operator answers: "demander FR-Alert au préfet".
ALTER TABLE town ADD COLUMN prefecture_phone TEXT NOT NULL DEFAULT '';
