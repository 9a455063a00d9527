-- A form sent twice does its thing once: one open notice of a person on an object, one useful link to an address.

-- Whose notice it is: the member, or a digest of the e-mail address or of the words of somebody without account. Empty
-- in what was raised before this, and once it is decided.
ALTER TABLE flag ADD COLUMN raiser TEXT COLLATE BINARY NOT NULL DEFAULT '';

CREATE UNIQUE INDEX flag_raised_once ON flag (object_kind, object_id, raiser) WHERE state = 0 AND raiser <> '';

-- Of two that say the same, the first stays.
DELETE FROM useful_link WHERE EXISTS (
    SELECT 1 FROM useful_link b WHERE b.commune_code = useful_link.commune_code AND b.url = useful_link.url
                                  AND b.label = useful_link.label AND b.id < useful_link.id);

CREATE UNIQUE INDEX useful_link_once ON useful_link (commune_code, url, label);
