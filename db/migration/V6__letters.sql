-- a letter that somebody asked for in chat; the outbox makes and delivers it
CREATE TABLE letter_order (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('inquiry', 'instructions', 'reminder')),
  format      TEXT NOT NULL CHECK (format IN ('docx', 'pdf')),
  round_id    INTEGER REFERENCES round (id),
  section     TEXT NOT NULL,                              -- a part of the name; '': all
  ordered_at  INTEGER NOT NULL,
  ordered_by  TEXT NOT NULL
) STRICT;
