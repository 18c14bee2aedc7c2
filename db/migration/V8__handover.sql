-- ── handover in April (引継ぎ) ──────────────────────────────────────────────────────────────────────────────────
-- 担当確認: a section is asked once a round who answers for it now; confirmed ⇔ there is an answer
CREATE TABLE staff_confirmation (
  id          INTEGER PRIMARY KEY,
  round_id    INTEGER NOT NULL REFERENCES round (id),
  section_id  INTEGER NOT NULL REFERENCES section (id),
  asked_at    INTEGER NOT NULL,
  asked_by    TEXT NOT NULL,
  UNIQUE (round_id, section_id)
) STRICT;

-- one message of it: 'person' to those on duty, 'channel' when nobody answered
CREATE TABLE staff_confirmation_message (
  id               INTEGER PRIMARY KEY,
  confirmation_id  INTEGER NOT NULL REFERENCES staff_confirmation (id),
  stage            TEXT NOT NULL CHECK (stage IN ('person', 'channel')),
  destination      TEXT NOT NULL,
  written_at       INTEGER NOT NULL,
  UNIQUE (confirmation_id, stage, destination)
) STRICT;

-- how far it went because nobody answered: to the section's channel, then onto the coordinators' list
CREATE TABLE staff_escalation (
  confirmation_id  INTEGER NOT NULL REFERENCES staff_confirmation (id),
  stage            TEXT NOT NULL CHECK (stage IN ('channel', 'coordinators')),
  escalated_at     INTEGER NOT NULL,
  PRIMARY KEY (confirmation_id, stage)
) STRICT;

CREATE TABLE staff_answer (
  confirmation_id  INTEGER PRIMARY KEY REFERENCES staff_confirmation (id),
  kind             TEXT NOT NULL CHECK (kind IN ('unchanged', 'changed')),
  from_on          TEXT NOT NULL,                         -- the day from which the new people answer; '': unchanged
  answered_at      INTEGER NOT NULL,
  answered_by      TEXT NOT NULL
) STRICT;

-- which staffing of a section was looked at last; whoever stands in a newer one and not in that one is new
CREATE TABLE staffing_seen (
  id           INTEGER PRIMARY KEY,
  section_id   INTEGER NOT NULL REFERENCES section (id),
  staffing_id  INTEGER NOT NULL REFERENCES staffing (id),
  seen_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX staffing_seen_by_section ON staffing_seen (section_id, id);

-- those who answer already were not just entered
INSERT INTO staffing_seen (section_id, staffing_id, seen_at)
  SELECT s.section_id, s.id, s.recorded_at FROM staffing s
  WHERE s.id = (SELECT t.id FROM staffing t WHERE t.section_id = s.section_id AND t.from_on <= date('now', '+9 hours')
                ORDER BY t.from_on DESC, t.id DESC LIMIT 1);

-- 引継ぎカード: once per person, section and entering
CREATE TABLE handover_card (
  id           INTEGER PRIMARY KEY,
  person       TEXT NOT NULL,
  section_id   INTEGER NOT NULL REFERENCES section (id),
  staffing_id  INTEGER NOT NULL REFERENCES staffing (id),
  before_id    INTEGER REFERENCES staffing (id),          -- the staffing before: who can be asked; NULL: the section is new
  given_at     INTEGER NOT NULL,
  UNIQUE (person, section_id, staffing_id)
) STRICT;

-- ── reorganisation (組織改編) ───────────────────────────────────────────────────────────────────────────────────
-- planned for a day; carried out ⇔ there is a reorganised row, taken back ⇔ it has an undone_at
CREATE TABLE reorganisation (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('rename', 'split', 'merge')),
  section_id  INTEGER NOT NULL REFERENCES section (id),   -- renamed, split, or merged into the other
  into_id     INTEGER REFERENCES section (id),            -- merge: the other
  name        TEXT NOT NULL,                              -- rename, split: the new name
  code        TEXT NOT NULL,                              -- split: the key of the new section
  channel     TEXT NOT NULL,                              -- split: its channel and people, as in staffing
  responders  TEXT NOT NULL,
  deputies    TEXT NOT NULL,
  heads       TEXT NOT NULL,
  from_on     TEXT NOT NULL,
  planned_at  INTEGER NOT NULL,
  planned_by  TEXT NOT NULL,
  undone_at   INTEGER,
  undone_by   TEXT
) STRICT;
CREATE INDEX reorganisation_by_section ON reorganisation (section_id);

-- split: the projects that go to the new section
CREATE TABLE reorganisation_project (
  reorganisation_id  INTEGER NOT NULL REFERENCES reorganisation (id),
  project_id         INTEGER NOT NULL REFERENCES project (id),
  PRIMARY KEY (reorganisation_id, project_id)
) STRICT;

CREATE TABLE reorganised (
  reorganisation_id  INTEGER PRIMARY KEY REFERENCES reorganisation (id),
  done_at            INTEGER NOT NULL
) STRICT;
