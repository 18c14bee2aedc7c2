-- a row that is written to learn whether writing works
CREATE TABLE probe (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  written_at  INTEGER NOT NULL
) STRICT;
INSERT INTO probe (id, written_at) VALUES (1, 0);
