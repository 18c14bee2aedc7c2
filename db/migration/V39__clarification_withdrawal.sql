-- 疑義照会の取下げ: a question that the office has taken back; the word itself stays as it was said
CREATE TABLE clarification_withdrawal (
  word_id       INTEGER PRIMARY KEY REFERENCES clarification_word (id),
  withdrawn_at  INTEGER NOT NULL,
  withdrawn_by  TEXT NOT NULL
) STRICT;

-- who spoke last, without what was deleted: 'coordinator' ⇔ the section's answer is awaited; nobody's turn once that was taken back
DROP VIEW clarification_turn;
CREATE VIEW clarification_turn AS
  SELECT c.item_id, CAST(w.side AS TEXT) AS side
  FROM clarification c
  JOIN clarification_word w ON w.id =
    (SELECT max(x.id) FROM clarification_word x
     WHERE x.clarification_id = c.id AND NOT EXISTS (SELECT 1 FROM clarification_change d WHERE d.word_id = x.id AND d.body IS NULL))
  WHERE NOT EXISTS (SELECT 1 FROM clarification_withdrawal t WHERE t.word_id = w.id);
