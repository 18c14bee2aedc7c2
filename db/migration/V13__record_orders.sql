-- the record of a section (NULL: of the whole office) that somebody asked for as a file
CREATE TABLE record_order (
  id          INTEGER PRIMARY KEY,
  section_id  INTEGER REFERENCES section (id),
  ordered_at  INTEGER NOT NULL,
  ordered_by  TEXT NOT NULL
) STRICT;
