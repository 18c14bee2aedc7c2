-- お礼: once to a section for its part of a round, when the table that holds its answers is published
CREATE TABLE thanks (
  id          INTEGER PRIMARY KEY,
  inquiry_id  INTEGER NOT NULL UNIQUE REFERENCES inquiry (id),
  edition_id  INTEGER NOT NULL REFERENCES edition (id),
  made_at     INTEGER NOT NULL
) STRICT;
