-- How many people a commune has where a page would count for long: kept by the deliverer, each hour.
-- kind: town::Crowd, 0 members, 1 citizens, 2 followers.
CREATE TABLE crowd (
    commune_code TEXT COLLATE BINARY NOT NULL REFERENCES commune (code),
    kind         INTEGER NOT NULL,
    people       INTEGER NOT NULL,
    PRIMARY KEY (commune_code, kind)
) STRICT, WITHOUT ROWID;
