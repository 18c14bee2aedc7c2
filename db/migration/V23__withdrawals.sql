-- 取下げ: an edition that was published by mistake. It stays as it is, and nothing is compared with it any more.
CREATE TABLE withdrawal (
  edition_id    INTEGER PRIMARY KEY REFERENCES edition (id),
  reason        TEXT NOT NULL,
  withdrawn_at  INTEGER NOT NULL,
  withdrawn_by  TEXT NOT NULL
) STRICT;

-- which edition the marks of another one refer to, chosen when it was published; without a row the newest that stood before it
CREATE TABLE comparison (
  edition_id  INTEGER PRIMARY KEY REFERENCES edition (id),
  against_id  INTEGER NOT NULL REFERENCES edition (id)
) STRICT;
