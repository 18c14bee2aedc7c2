-- 照会の取下げ: the office takes a question back; it stands among the answers, which settle it
CREATE TABLE finding_answer_withdrawable (
  id           INTEGER PRIMARY KEY,
  finding_id   INTEGER NOT NULL REFERENCES finding (id),
  kind         TEXT NOT NULL CHECK (kind IN ('mended', 'kept', 'withdrawn')),
  words        TEXT NOT NULL,
  answered_at  INTEGER NOT NULL,
  answered_by  TEXT NOT NULL,
  source       TEXT NOT NULL
) STRICT;
INSERT INTO finding_answer_withdrawable SELECT id, finding_id, kind, words, answered_at, answered_by, source FROM finding_answer;
DROP TABLE finding_answer;
ALTER TABLE finding_answer_withdrawable RENAME TO finding_answer;
CREATE INDEX finding_answer_by_finding ON finding_answer (finding_id, id);
