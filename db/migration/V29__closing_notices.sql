-- the coordinators are told once that a round has closed, with what was answered by then
CREATE TABLE closing_notice (
  round_id  INTEGER PRIMARY KEY REFERENCES round (id),
  made_at   INTEGER NOT NULL
) STRICT;
INSERT INTO closing_notice (round_id, made_at) SELECT round_id, closed_at FROM closing;
