-- The official table as it stood at any moment: what frames a row is kept like its amounts and texts, append-only.

-- what stands above the rows, as the document words it (JSON)
ALTER TABLE table_import ADD COLUMN titles TEXT NOT NULL DEFAULT '';

-- the section as the table spells it; printed = 0: the newest table no longer prints the project
ALTER TABLE project ADD COLUMN section_spelling TEXT NOT NULL DEFAULT '';
ALTER TABLE project ADD COLUMN printed INTEGER NOT NULL DEFAULT 1 CHECK (printed IN (0, 1));
UPDATE project SET section_spelling = (SELECT s.name FROM section s WHERE s.id = project.section_id);

CREATE INDEX project_by_relisting ON project (relists_project_id);

-- the newest row of a project is how its row stands now
CREATE TABLE frame (
  id                  INTEGER PRIMARY KEY,
  project_id          INTEGER NOT NULL REFERENCES project (id),
  printed             INTEGER NOT NULL CHECK (printed IN (0, 1)),
  printed_number      INTEGER NOT NULL,
  direction_number    INTEGER NOT NULL,
  direction_title     TEXT NOT NULL,
  next_number         INTEGER,
  next_title          TEXT NOT NULL,
  section_spelling    TEXT NOT NULL,
  lifecycle           TEXT NOT NULL CHECK (lifecycle IN ('running', 'discontinued', 'next_plan_only')),
  discontinued_kind   TEXT CHECK (discontinued_kind IN ('ended', 'reorganised', 'ended_by_reorganisation')),
  discontinued_year   INTEGER,
  relists_project_id  INTEGER REFERENCES project (id),
  predecessors        TEXT NOT NULL,                      -- JSON: [in next plan, name, project or null] each
  recorded_at         INTEGER NOT NULL,
  recorded_by         TEXT NOT NULL,
  source              TEXT NOT NULL
) STRICT;
CREATE INDEX frame_by_project ON frame (project_id, id);

INSERT INTO frame (project_id, printed, printed_number, direction_number, direction_title, next_number, next_title, section_spelling,
                   lifecycle, discontinued_kind, discontinued_year, relists_project_id, predecessors, recorded_at, recorded_by, source)
  SELECT p.id, p.printed, p.printed_number, d.number, d.title, n.number, coalesce(n.title, ''), p.section_spelling,
         p.lifecycle, p.discontinued_kind, p.discontinued_year, p.relists_project_id,
         (SELECT json_group_array(json_array(s.in_next_plan, s.predecessor_name, s.predecessor_id)) FROM succession s WHERE s.successor_id = p.id),
         i.imported_at, 'import', 'import:' || i.id
  FROM project p
  JOIN direction d ON d.id = p.direction_id
  LEFT JOIN direction n ON n.id = d.next_direction_id
  JOIN table_import i ON i.id = (SELECT min(j.id) FROM table_import j WHERE j.plan_id = p.plan_id);

-- 年度更新: the table moves on by a year; undone while no round of the new year has opened
CREATE TABLE rollover (
  id           INTEGER PRIMARY KEY,
  plan_id      INTEGER NOT NULL REFERENCES plan (id),
  fiscal_year  INTEGER NOT NULL,                          -- the ended year from then on: R6 = 2024
  rolled_at    INTEGER NOT NULL,
  rolled_by    TEXT NOT NULL,
  undone_at    INTEGER,
  undone_by    TEXT
) STRICT;
CREATE UNIQUE INDEX rollover_once ON rollover (plan_id, fiscal_year) WHERE undone_at IS NULL;
