-- Districts, figures that outlast the outbox, and alerts that somebody forgets.

-- Named lists of streets, one a line, that a team keeps for its alerts: an alert holds the streets, not the district.
CREATE TABLE district (
    id           INTEGER PRIMARY KEY,
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    name         TEXT NOT NULL,
    name_key     TEXT COLLATE BINARY NOT NULL,
    streets      TEXT NOT NULL,
    UNIQUE (commune_code, name_key)
) STRICT;

-- How many messages of an alert (of_end 0) or of its end (1) are no longer in the outbox, by what became of them there.
CREATE TABLE alert_figure (
    alert_id INTEGER NOT NULL REFERENCES alert (id),
    of_end   INTEGER NOT NULL,
    channel  INTEGER NOT NULL,
    state    INTEGER NOT NULL,
    receipt  INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (alert_id, of_end, channel, state, receipt)
) STRICT, WITHOUT ROWID;

-- When the author was reminded that it still runs; 0 not yet.
ALTER TABLE alert ADD COLUMN reminded_at INTEGER NOT NULL DEFAULT 0;

CREATE INDEX alert_to_remind ON alert (sent_at) WHERE ended_at IS NULL AND reminded_at = 0;

-- The key of a street is another one, and its tag is by the newest key: until `parvis rotate-keys --resume` has made the tags
-- anew from the sealed addresses, nobody's street is known, and an alert to streets reaches him like who gave none.
UPDATE member SET street_tag = '' WHERE street_tag <> '';
