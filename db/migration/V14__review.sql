-- その日のまとめ: at most one message a day to the coordinators
CREATE TABLE digest (
  id       INTEGER PRIMARY KEY,
  on_day   TEXT NOT NULL UNIQUE,
  made_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX finding_answer_by_source ON finding_answer (source);
