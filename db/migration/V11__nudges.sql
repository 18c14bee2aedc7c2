-- 督促: at most one message a day to a person, over everything that they have to do in all rounds; composed when it is sent
CREATE TABLE nudge (
  id         INTEGER PRIMARY KEY,
  person     TEXT NOT NULL,
  on_day     TEXT NOT NULL,
  nudged_at  INTEGER NOT NULL,
  UNIQUE (person, on_day)
) STRICT;
