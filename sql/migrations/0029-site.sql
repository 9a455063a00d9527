-- What this database says of the site as a whole: which one it is (identity; the same word stands in site.id in the folder
-- of the data), and what each of its keys looks like (key-NAME: a digest, from which no key can be made).
CREATE TABLE site (
    name  TEXT COLLATE BINARY PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
