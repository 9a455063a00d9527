-- Addresses that refuse mail. A row goes with the first mail that is taken, with a confirmation of the address and with
-- its owner; dead_at: since when nothing but what he asks for himself is written there. by_mail: known from a returned
-- mail, so that a relay that takes everything proves nothing.
CREATE TABLE mailbox (
    address_key TEXT COLLATE BINARY PRIMARY KEY,
    refusals    INTEGER NOT NULL,
    first_at    INTEGER NOT NULL,
    last_at     INTEGER NOT NULL,
    dead_at     INTEGER,
    by_mail     INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX mailbox_by_time ON mailbox (last_at);

-- So that a mail that came back twice counts once.
ALTER TABLE outbox ADD COLUMN bounced_at INTEGER;
