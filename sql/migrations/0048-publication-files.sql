-- What a publication has beside the picture that stands for it: further pictures, and documents. place: in which order. name: of a
-- document, as it is offered; empty: a picture. alt: what is seen on a picture.
CREATE TABLE publication_file (
    publication_id INTEGER NOT NULL REFERENCES publication (id),
    place          INTEGER NOT NULL,
    file           TEXT COLLATE BINARY NOT NULL,
    name           TEXT NOT NULL DEFAULT '',
    alt            TEXT NOT NULL DEFAULT '',
    bytes          INTEGER NOT NULL DEFAULT 0,
    width          INTEGER NOT NULL DEFAULT 0,
    height         INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (publication_id, place)
) STRICT;

CREATE INDEX publication_file_by_file ON publication_file (substr(file, 1, 2)) WHERE file <> '';

-- pinned_at: it stands above the others. ends_at: from then on the team alone reads it.
ALTER TABLE publication ADD COLUMN pinned_at INTEGER;

ALTER TABLE publication ADD COLUMN ends_at INTEGER;

CREATE INDEX publication_pinned ON publication (commune_code, pinned_at) WHERE deleted_at IS NULL AND pinned_at IS NOT NULL;

CREATE INDEX publication_ended ON publication (commune_code, ends_at, id) WHERE deleted_at IS NULL AND ends_at IS NOT NULL;
