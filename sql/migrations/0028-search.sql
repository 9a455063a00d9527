-- What the one search for communes needs; filled by `parvis import-communes`.

-- part: the commune of former times that is meant, as on its road signs ("Annecy-le-Vieux"), empty for the commune itself.
-- whole: 1 a whole name, 2 one without its small words ("aix provence"), 0 from a later word on.
ALTER TABLE commune_key ADD COLUMN part TEXT COLLATE BINARY NOT NULL DEFAULT '';

-- All whole names, most inhabited first, in few rows: read as one where a slip of the pen has to be guessed.
CREATE TABLE commune_names (
    chunk INTEGER PRIMARY KEY,
    names TEXT NOT NULL
) STRICT;

-- Folded names of departments and their regions, which people write beside the commune's.
CREATE TABLE department (
    code       TEXT COLLATE BINARY PRIMARY KEY,
    name_key   TEXT NOT NULL,
    region_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;
