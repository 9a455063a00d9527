-- What leaves, and the deliverer's rounds.

-- not_before: for when it was meant when that was later than its writing, 0 for at once. wanted_until: after which nobody
-- wants it any more, 0 for as long as its kind lasts. doubts: how many tries may have brought it although no answer came.
ALTER TABLE outbox ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;

ALTER TABLE outbox ADD COLUMN wanted_until INTEGER NOT NULL DEFAULT 0;

ALTER TABLE outbox ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;

-- member_id stands also on mails with a text of their own: whose they are, whatever address he had then.
UPDATE outbox SET member_id = (SELECT m.id FROM member m WHERE m.email_key = LOWER(outbox.to_address))
WHERE member_id IS NULL AND to_address <> '';

-- When each chore of the deliverer was last begun: shared by all who deliver, also by one that cron starts each minute.
CREATE TABLE chore (
    name     TEXT COLLATE BINARY PRIMARY KEY,
    begun_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- For the sweep.
CREATE INDEX outbox_done ON outbox (created_at) WHERE state <> 0;

CREATE INDEX session_by_visit ON session (seen_at);

CREATE INDEX one_time_by_end ON one_time (expires_at);

CREATE INDEX attempt_by_window ON attempt (window_start);

-- The number that takes the place of the confirmed one once its code was typed.
ALTER TABLE member ADD COLUMN phone_asked_sealed TEXT NOT NULL DEFAULT '';
