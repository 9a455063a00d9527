-- An answer that crossed a letter which its author had not seen. seen_id: the last post that he had seen. Without such a row
-- an answer is one to everything before it.
CREATE TABLE letter_crossing (
    post_id INTEGER PRIMARY KEY REFERENCES post (id),
    seen_id INTEGER NOT NULL
) STRICT;
