-- What can be found by its words: see handlers/lib/town/search.hpp. id: newest first, from when it can be read and
-- content_id together. until: null for as long as nobody hides it. words: each once, folded, and who may find it where.
CREATE TABLE search_entry (
    id         INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL UNIQUE,
    until      INTEGER,
    words      TEXT NOT NULL
) STRICT;

-- On PostgreSQL an index: handlers/lib/db/migrate.cpp. What uses it: handlers/lib/db/full_text.cpp.
CREATE VIRTUAL TABLE search_words USING fts5 (words, content = 'search_entry', content_rowid = 'id', detail = none, columnsize = 0,
    prefix = '2 3', tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'");

-- What is to be read anew for that: folding a text is the program's work.
CREATE TABLE search_due (
    content_id INTEGER PRIMARY KEY
) STRICT;

INSERT INTO search_due (content_id) SELECT id FROM content;
