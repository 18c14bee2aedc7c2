-- 訂正の提案: what a section says of a project's content or of who answers, until a coordinator takes or declines it; append-only
CREATE TABLE correction (
  id           INTEGER PRIMARY KEY,
  project_id   INTEGER NOT NULL REFERENCES project (id),
  kind         TEXT NOT NULL CHECK (kind IN ('content', 'contact')),
  before       TEXT NOT NULL,                             -- as it stood for who proposed
  body         TEXT NOT NULL,                             -- the text, or the user id of the new 主担当
  proposed_at  INTEGER NOT NULL,
  proposed_by  TEXT NOT NULL
) STRICT;
CREATE INDEX correction_by_project ON correction (project_id, kind, id);

-- decided ⇔ a row; a newer proposal of the same kind takes the place of one that waits
CREATE TABLE correction_decision (
  correction_id  INTEGER PRIMARY KEY REFERENCES correction (id),
  taken          INTEGER NOT NULL CHECK (taken IN (0, 1)),
  decided_at     INTEGER NOT NULL,
  decided_by     TEXT NOT NULL
) STRICT;
