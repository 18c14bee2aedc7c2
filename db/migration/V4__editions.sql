-- 版: published states of the official table. Publishing is for ever: the content is frozen with its hash, and what turns out
-- to be wrong afterwards is noted beside it (正誤), never in it.
CREATE TABLE edition (
  id            INTEGER PRIMARY KEY,
  plan_id       INTEGER NOT NULL REFERENCES plan (id),
  number        INTEGER NOT NULL,                         -- 1, 2, … within the plan
  name          TEXT NOT NULL,                            -- R6: the year of its plans; R6-2 when that was published already
  content       TEXT NOT NULL,                            -- JSON
  sha256        TEXT NOT NULL,
  published_at  INTEGER NOT NULL,
  published_by  TEXT NOT NULL,
  UNIQUE (plan_id, number),
  UNIQUE (plan_id, name)
) STRICT;

CREATE TRIGGER edition_never_changes BEFORE UPDATE ON edition
  BEGIN SELECT raise(ABORT, 'a published edition never changes'); END;
CREATE TRIGGER edition_never_goes BEFORE DELETE ON edition
  BEGIN SELECT raise(ABORT, 'a published edition never changes'); END;

CREATE TABLE erratum (
  id            INTEGER PRIMARY KEY,
  edition_id    INTEGER NOT NULL REFERENCES edition (id),
  printed_number INTEGER NOT NULL,
  field         TEXT NOT NULL,
  wrong         TEXT NOT NULL,
  correct       TEXT NOT NULL,
  reason        TEXT NOT NULL,
  noted_at      INTEGER NOT NULL,
  noted_by      TEXT NOT NULL
) STRICT;
CREATE INDEX erratum_by_edition ON erratum (edition_id);

-- a file that somebody asked for in chat; the outbox makes and delivers it
CREATE TABLE export_order (
  id          INTEGER PRIMARY KEY,
  plan_id     INTEGER NOT NULL REFERENCES plan (id),
  format      TEXT NOT NULL,
  edition_id  INTEGER REFERENCES edition (id),            -- NULL: the table as it stood at ordered_at
  marks       TEXT NOT NULL,
  ordered_at  INTEGER NOT NULL,
  ordered_by  TEXT NOT NULL
) STRICT;
