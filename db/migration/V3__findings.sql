-- ── findings (確認事項) ─────────────────────────────────────────────────────────────────────────────────────────
-- what a rule noticed in a cell, once somebody was asked about it or answered it; other evidence is another finding
CREATE TABLE finding (
  id          INTEGER PRIMARY KEY,
  project_id  INTEGER NOT NULL REFERENCES project (id),
  rule        TEXT NOT NULL,
  cell        TEXT NOT NULL,                              -- the column of the table, such as 'final_budget'
  evidence    TEXT NOT NULL,                              -- JSON, the values that the rule names
  mark        TEXT NOT NULL,                              -- JSON, those among them that make it the same finding; '[]' also
                                                          -- for what was confirmed before evidence was kept
  UNIQUE (project_id, rule, cell, mark)
) STRICT;

-- 確認依頼: one message to one section, about the table of the year that ended
CREATE TABLE asking (
  id           INTEGER PRIMARY KEY,
  plan_id      INTEGER NOT NULL REFERENCES plan (id),
  section_id   INTEGER NOT NULL REFERENCES section (id),
  fiscal_year  INTEGER NOT NULL,
  destination  TEXT NOT NULL,                             -- Slack channel or user
  asked_at     INTEGER NOT NULL,
  asked_by     TEXT NOT NULL
) STRICT;

-- a finding is put to its section once, whoever presses the button and how often
CREATE TABLE question (
  id          INTEGER PRIMARY KEY,
  asking_id   INTEGER NOT NULL REFERENCES asking (id),
  finding_id  INTEGER NOT NULL UNIQUE REFERENCES finding (id)
) STRICT;
CREATE INDEX question_by_asking ON question (asking_id);

-- append-only: 修正 (words: the value put in its place) or このまま (words: the reason); source is 'reply:ID' or 'question:ID'
CREATE TABLE finding_answer (
  id           INTEGER PRIMARY KEY,
  finding_id   INTEGER NOT NULL REFERENCES finding (id),
  kind         TEXT NOT NULL CHECK (kind IN ('mended', 'kept')),
  words        TEXT NOT NULL,
  answered_at  INTEGER NOT NULL,
  answered_by  TEXT NOT NULL,
  source       TEXT NOT NULL
) STRICT;
CREATE INDEX finding_answer_by_finding ON finding_answer (finding_id, id);

-- what responders confirmed with a reason so far
INSERT INTO finding (project_id, rule, cell, evidence, mark)
  SELECT DISTINCT i.project_id, replace(c.rule, 'empty_text', 'blank_text'), c.field, '[]', '[]'
  FROM confirmation c JOIN reply r ON r.id = c.reply_id JOIN item i ON i.id = r.item_id;

INSERT INTO finding_answer (finding_id, kind, words, answered_at, answered_by, source)
  SELECT f.id, 'kept', c.reason, r.submitted_at, r.submitted_by, 'reply:' || r.id
  FROM confirmation c
  JOIN reply r ON r.id = c.reply_id
  JOIN item i ON i.id = r.item_id
  JOIN finding f ON f.project_id = i.project_id AND f.rule = replace(c.rule, 'empty_text', 'blank_text') AND f.cell = c.field
  ORDER BY r.id;

DROP TABLE confirmation;
