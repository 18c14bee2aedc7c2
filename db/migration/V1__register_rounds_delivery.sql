-- Times are milliseconds since 1970 in UTC (…_at), days are ISO dates (…_on), amounts are whole thousand yen (千円).
-- State is a row: a round is open when it has an opening and no closing; nothing here is ever overwritten except
-- the delivery state of an outgoing message.

-- ── the register ────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE plan (
  id            INTEGER PRIMARY KEY,
  name          TEXT NOT NULL UNIQUE,
  next_plan_id  INTEGER REFERENCES plan (id)
) STRICT;

CREATE TABLE direction (
  id                 INTEGER PRIMARY KEY,
  plan_id            INTEGER NOT NULL REFERENCES plan (id),
  number             INTEGER NOT NULL,
  title              TEXT NOT NULL,
  next_direction_id  INTEGER REFERENCES direction (id),   -- NULL: the mapping is not known
  UNIQUE (plan_id, number)
) STRICT;

CREATE TABLE section (
  id    INTEGER PRIMARY KEY,
  code  TEXT NOT NULL UNIQUE,                             -- key in config/sections.yaml
  name  TEXT NOT NULL
) STRICT;

-- one printed row; the printed number (番号) may change, the id does not
CREATE TABLE project (
  id                   INTEGER PRIMARY KEY,
  plan_id              INTEGER NOT NULL REFERENCES plan (id),
  printed_number       INTEGER NOT NULL,
  direction_id         INTEGER NOT NULL REFERENCES direction (id),
  section_id           INTEGER NOT NULL REFERENCES section (id),
  lifecycle            TEXT NOT NULL CHECK (lifecycle IN ('running', 'discontinued', 'next_plan_only')),
  discontinued_kind    TEXT CHECK (discontinued_kind IN ('ended', 'reorganised', 'ended_by_reorganisation')),
  discontinued_year    INTEGER,
  relists_project_id   INTEGER REFERENCES project (id),   -- 再掲: the project that this row prints a second time
  UNIQUE (plan_id, printed_number)
) STRICT;
CREATE INDEX project_by_section ON project (section_id);

-- 後継: printed names are kept because a predecessor may stand in another table
CREATE TABLE succession (
  successor_id      INTEGER NOT NULL REFERENCES project (id),
  in_next_plan      INTEGER NOT NULL CHECK (in_next_plan IN (0, 1)),
  predecessor_name  TEXT NOT NULL,
  predecessor_id    INTEGER REFERENCES project (id),
  PRIMARY KEY (successor_id, in_next_plan, predecessor_name)
) STRICT;

-- 原本確認: a number that the document announces but does not print
CREATE TABLE slot (
  plan_id         INTEGER NOT NULL REFERENCES plan (id),
  printed_number  INTEGER NOT NULL,
  line            INTEGER NOT NULL,
  PRIMARY KEY (plan_id, printed_number)
) STRICT;

CREATE TABLE table_import (
  id           INTEGER PRIMARY KEY,
  plan_id      INTEGER NOT NULL REFERENCES plan (id),
  file_name    TEXT NOT NULL,
  sha256       TEXT NOT NULL,
  imported_at  INTEGER NOT NULL,
  fiscal_year  INTEGER NOT NULL,                          -- the year that ended: R5 = 2023
  expected     INTEGER NOT NULL,
  loaded       INTEGER NOT NULL
) STRICT;

-- append-only: the newest row of a key is the current value; source is 'import:ID' or 'reply:REVISION_ID'
CREATE TABLE amount (
  id            INTEGER PRIMARY KEY,
  project_id    INTEGER NOT NULL REFERENCES project (id),
  fiscal_year   INTEGER NOT NULL,
  stage         TEXT NOT NULL CHECK (stage IN ('requested', 'initial', 'supplementary', 'final', 'settled')),
  nature        TEXT NOT NULL CHECK (nature IN ('given', 'unanswered', 'not_applicable', 'discontinued', 'not_in_plan')),
  thousand_yen  INTEGER,
  recorded_at   INTEGER NOT NULL,
  recorded_by   TEXT NOT NULL,
  source        TEXT NOT NULL,
  CHECK ((nature = 'given') = (thousand_yen IS NOT NULL))
) STRICT;
CREATE INDEX amount_by_key ON amount (project_id, fiscal_year, stage, id);

CREATE TABLE passage (
  id           INTEGER PRIMARY KEY,
  project_id   INTEGER NOT NULL REFERENCES project (id),
  field        TEXT NOT NULL CHECK (field IN ('name', 'content', 'next_name', 'next_content', 'status', 'plan', 'issues')),
  fiscal_year  INTEGER NOT NULL,                          -- 0: belongs to no year
  nature       TEXT NOT NULL CHECK (nature IN ('given', 'unanswered', 'not_applicable', 'discontinued', 'not_in_plan')),
  body         TEXT NOT NULL,
  recorded_at  INTEGER NOT NULL,
  recorded_by  TEXT NOT NULL,
  source       TEXT NOT NULL
) STRICT;
CREATE INDEX passage_by_key ON passage (project_id, field, fiscal_year, id);

CREATE VIEW current_amount AS
  SELECT a.* FROM amount a
  WHERE a.id = (SELECT max(b.id) FROM amount b
                WHERE b.project_id = a.project_id AND b.fiscal_year = a.fiscal_year AND b.stage = a.stage);

CREATE VIEW current_passage AS
  SELECT p.* FROM passage p
  WHERE p.id = (SELECT max(q.id) FROM passage q
                WHERE q.project_id = p.project_id AND q.field = p.field AND q.fiscal_year = p.fiscal_year);

-- ── rounds ──────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE round (
  id            INTEGER PRIMARY KEY,
  plan_id       INTEGER NOT NULL REFERENCES plan (id),
  fiscal_year   INTEGER NOT NULL,                         -- the year that ended: R6 = 2024
  title         TEXT NOT NULL,
  instructions  TEXT NOT NULL,
  fields        TEXT NOT NULL,                            -- what is asked, comma-separated
  opens_at      INTEGER NOT NULL,
  due_at        INTEGER NOT NULL,                         -- 期限: later replies are late
  closes_at     INTEGER NOT NULL,                         -- 締切: later replies are refused
  created_at    INTEGER NOT NULL,
  created_by    TEXT NOT NULL,
  CHECK (opens_at < due_at AND due_at <= closes_at),
  UNIQUE (plan_id, fiscal_year)
) STRICT;

CREATE TABLE opening (
  round_id   INTEGER PRIMARY KEY REFERENCES round (id),
  opened_at  INTEGER NOT NULL,
  opened_by  TEXT NOT NULL
) STRICT;

CREATE TABLE closing (
  round_id   INTEGER PRIMARY KEY REFERENCES round (id),
  closed_at  INTEGER NOT NULL,
  closed_by  TEXT NOT NULL
) STRICT;

-- paused ⇔ the newest pausing has no resumed_at
CREATE TABLE pausing (
  id          INTEGER PRIMARY KEY,
  round_id    INTEGER NOT NULL REFERENCES round (id),
  paused_at   INTEGER NOT NULL,
  paused_by   TEXT NOT NULL,
  resumed_at  INTEGER,
  resumed_by  TEXT
) STRICT;

-- projects that a coordinator put into or took out of a round before it opens; without a row the default rule holds
CREATE TABLE target (
  round_id    INTEGER NOT NULL REFERENCES round (id),
  project_id  INTEGER NOT NULL REFERENCES project (id),
  asked       INTEGER NOT NULL CHECK (asked IN (0, 1)),
  PRIMARY KEY (round_id, project_id)
) STRICT;

-- the roster, frozen when the round opens
CREATE TABLE inquiry (
  id           INTEGER PRIMARY KEY,
  round_id     INTEGER NOT NULL REFERENCES round (id),
  section_id   INTEGER NOT NULL REFERENCES section (id),
  destination  TEXT NOT NULL,                             -- Slack channel or user that is prompted
  responders   TEXT NOT NULL,                             -- user ids at opening, comma-separated, for the record
  UNIQUE (round_id, section_id)
) STRICT;

CREATE TABLE item (
  id          INTEGER PRIMARY KEY,
  inquiry_id  INTEGER NOT NULL REFERENCES inquiry (id),
  project_id  INTEGER NOT NULL REFERENCES project (id),
  fields      TEXT NOT NULL,                              -- what this project owes, comma-separated
  UNIQUE (inquiry_id, project_id)
) STRICT;
CREATE INDEX item_by_project ON item (project_id);

-- prompted ⇔ a row with when; step is 'opening', 'due-7', 'due-3', 'due-1', 'due', 'late-2', … or 'manual-DATE'
CREATE TABLE prompt (
  id           INTEGER PRIMARY KEY,
  inquiry_id   INTEGER NOT NULL REFERENCES inquiry (id),
  kind         TEXT NOT NULL CHECK (kind IN ('opening', 'reminder')),
  step         TEXT NOT NULL,
  prompted_at  INTEGER NOT NULL,
  UNIQUE (inquiry_id, kind, step)
) STRICT;

-- ── replies ─────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE reply (
  id            INTEGER PRIMARY KEY,
  item_id       INTEGER NOT NULL REFERENCES item (id),
  revision      INTEGER NOT NULL CHECK (revision > 0),
  submitted_at  INTEGER NOT NULL,
  submitted_by  TEXT NOT NULL,
  on_behalf     INTEGER NOT NULL CHECK (on_behalf IN (0, 1)),   -- 代理入力
  late          INTEGER NOT NULL CHECK (late IN (0, 1)),
  UNIQUE (item_id, revision)
) STRICT;

CREATE TABLE reply_field (
  reply_id      INTEGER NOT NULL REFERENCES reply (id),
  field         TEXT NOT NULL,
  choice        TEXT NOT NULL CHECK (choice IN ('given', 'no_change', 'not_applicable')),
  thousand_yen  INTEGER,
  body          TEXT NOT NULL,
  PRIMARY KEY (reply_id, field)
) STRICT;

-- 確認事項 that the responder confirmed, with the reason given
CREATE TABLE confirmation (
  reply_id  INTEGER NOT NULL REFERENCES reply (id),
  field     TEXT NOT NULL,
  rule      TEXT NOT NULL,
  reason    TEXT NOT NULL,
  PRIMARY KEY (reply_id, field, rule)
) STRICT;

-- append-only; the newest one kept after the last reply is what the section resumes
CREATE TABLE draft (
  id        INTEGER PRIMARY KEY,
  item_id   INTEGER NOT NULL REFERENCES item (id),
  saved_at  INTEGER NOT NULL,
  saved_by  TEXT NOT NULL,
  after_reply_id  INTEGER REFERENCES reply (id),          -- the item's newest reply then; NULL: none. Moments cannot tell:
                                                          -- of two people at once, the later writer may have come first
  form      TEXT NOT NULL                                 -- JSON, the strings as typed
) STRICT;
CREATE INDEX draft_by_item ON draft (item_id, id);

-- ── summaries ───────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE summary (
  id             INTEGER PRIMARY KEY,
  plan_id        INTEGER NOT NULL REFERENCES plan (id),
  slot           TEXT NOT NULL,                           -- 'week:DATE', 'complete:ROUND', 'now:MILLIS'
  made_at        INTEGER NOT NULL,
  from_reply_id  INTEGER NOT NULL,                        -- tells about the replies (from, to]
  to_reply_id    INTEGER NOT NULL,
  UNIQUE (plan_id, slot)
) STRICT;

-- ── delivery ────────────────────────────────────────────────────────────────────────────────────────────────────
-- what came in already, with the answer that was given
CREATE TABLE incoming (
  key          TEXT PRIMARY KEY,
  received_at  INTEGER NOT NULL,
  answer       TEXT NOT NULL
) STRICT;

-- what leaves for Slack: an intent, composed from the rows of its subject at the moment it is sent. Two clocks meet here:
-- created_at is the workspace's time, as Slack's ts are; not_before, lease_until and settled_at are wall time
CREATE TABLE outgoing (
  id             INTEGER PRIMARY KEY,
  marker         TEXT NOT NULL UNIQUE,                    -- travels in the message metadata; how a lost answer is reconciled
  kind           TEXT NOT NULL,
  subject_id     INTEGER NOT NULL,
  version        INTEGER NOT NULL DEFAULT 0,
  destination    TEXT NOT NULL,
  created_at     INTEGER NOT NULL,
  not_before     INTEGER NOT NULL,
  state          TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'held', 'claimed', 'sent', 'parked', 'dropped')),
  doubtful       INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1)),   -- an attempt may have arrived: ask Slack first
  claim_token    TEXT,
  lease_until    INTEGER,
  attempts       INTEGER NOT NULL DEFAULT 0,              -- that failed through the message itself, not through the network
  cause          TEXT,
  slack_channel  TEXT,
  slack_ts       TEXT,
  slack_file     TEXT,                                    -- noted before an upload is completed, to find it again
  settled_at     INTEGER,
  UNIQUE (kind, subject_id, version, destination)
) STRICT;
-- whole, not partial: SQLite takes a partial index only where it sees the states themselves, not bound values
CREATE INDEX outgoing_by_state ON outgoing (state, destination, id);

-- ── record ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- one line per act, never reply text
CREATE TABLE audit (
  id       INTEGER PRIMARY KEY,
  at       INTEGER NOT NULL,
  who      TEXT NOT NULL,
  act      TEXT NOT NULL,
  subject  TEXT NOT NULL
) STRICT;
