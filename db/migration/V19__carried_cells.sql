-- 引継ぎ: what a rollover wrote into the cells of a year was nobody's word, and now follows from the earlier years' cells instead.
-- A value that somebody said later was not written again when the rollover had written the same one: such a row becomes theirs.

CREATE TEMP TABLE said AS                                 -- the newest reply or import to a cell that leaves it as a rollover wrote it
WITH word AS (
  SELECT 'reply:' || r.id AS source, coalesce(a.approved_at, r.submitted_at) AS at, r.submitted_by AS who,
         p.id AS project_id, f.field, o.fiscal_year + (f.field IN ('initial_budget', 'plan')) AS fiscal_year,
         f.choice = 'not_applicable' AS not_applicable, f.thousand_yen, f.body
  FROM reply r
  JOIN reply_field f ON f.reply_id = r.id
  JOIN item i ON i.id = r.item_id
  JOIN inquiry q ON q.id = i.inquiry_id
  JOIN round o ON o.id = q.round_id
  JOIN project p ON p.id = i.project_id OR p.relists_project_id = i.project_id
  LEFT JOIN approval a ON a.reply_id = r.id
  WHERE q.needs_approval = 0 OR a.reply_id IS NOT NULL
)
SELECT 'amount' AS cell, c.id, min(w.at) AS at, w.source, w.who
FROM amount c
JOIN word w ON w.project_id = c.project_id AND w.fiscal_year = c.fiscal_year AND w.at >= c.recorded_at
           AND w.field = CASE c.stage WHEN 'final' THEN 'final_budget' WHEN 'initial' THEN 'initial_budget' END
           AND (c.nature = 'given' AND w.thousand_yen = c.thousand_yen OR c.nature = 'not_applicable' AND w.not_applicable)
WHERE c.source LIKE 'rollover:%'
  AND NOT EXISTS (SELECT 1 FROM amount n WHERE n.project_id = c.project_id AND n.fiscal_year = c.fiscal_year AND n.stage = c.stage
                                           AND n.id > c.id AND n.recorded_at <= w.at)
GROUP BY c.id
UNION ALL
SELECT 'passage', c.id, min(w.at), w.source, w.who
FROM passage c
JOIN word w ON w.project_id = c.project_id AND w.fiscal_year = c.fiscal_year AND w.at >= c.recorded_at AND w.field = c.field
           AND (c.nature = 'given' AND w.body = c.body AND w.body <> '' OR c.nature = 'not_applicable' AND w.not_applicable)
WHERE c.source LIKE 'rollover:%'
  AND NOT EXISTS (SELECT 1 FROM passage n WHERE n.project_id = c.project_id AND n.fiscal_year = c.fiscal_year AND n.field = c.field
                                            AND n.id > c.id AND n.recorded_at <= w.at)
GROUP BY c.id;

-- an imported table of the year fills every cell of the rows that it prints
INSERT INTO said
SELECT 'amount', c.id, min(t.imported_at), 'import:' || t.id, 'import'
FROM amount c
JOIN project p ON p.id = c.project_id
JOIN table_import t ON t.plan_id = p.plan_id AND t.imported_at >= c.recorded_at
                   AND t.fiscal_year + (c.stage = 'initial') = c.fiscal_year
WHERE c.source LIKE 'rollover:%' AND c.id NOT IN (SELECT id FROM said WHERE cell = 'amount')
  AND NOT EXISTS (SELECT 1 FROM frame g WHERE g.project_id = c.project_id AND g.source = 'import:' || t.id AND g.printed = 0)
  AND NOT EXISTS (SELECT 1 FROM amount n WHERE n.project_id = c.project_id AND n.fiscal_year = c.fiscal_year AND n.stage = c.stage
                                           AND n.id > c.id AND n.recorded_at <= t.imported_at)
GROUP BY c.id
UNION ALL
SELECT 'passage', c.id, min(t.imported_at), 'import:' || t.id, 'import'
FROM passage c
JOIN project p ON p.id = c.project_id
JOIN table_import t ON t.plan_id = p.plan_id AND t.imported_at >= c.recorded_at
                   AND t.fiscal_year + (c.field = 'plan') = c.fiscal_year
WHERE c.source LIKE 'rollover:%' AND c.id NOT IN (SELECT id FROM said WHERE cell = 'passage')
  AND NOT EXISTS (SELECT 1 FROM frame g WHERE g.project_id = c.project_id AND g.source = 'import:' || t.id AND g.printed = 0)
  AND NOT EXISTS (SELECT 1 FROM passage n WHERE n.project_id = c.project_id AND n.fiscal_year = c.fiscal_year AND n.field = c.field
                                            AND n.id > c.id AND n.recorded_at <= t.imported_at)
GROUP BY c.id;

UPDATE amount SET source = s.source, recorded_at = s.at, recorded_by = s.who
  FROM said s WHERE s.cell = 'amount' AND s.id = amount.id;
UPDATE passage SET source = s.source, recorded_at = s.at, recorded_by = s.who
  FROM said s WHERE s.cell = 'passage' AND s.id = passage.id;

DELETE FROM amount WHERE source LIKE 'rollover:%' OR source LIKE 'rollover-undone:%';
DELETE FROM passage WHERE source LIKE 'rollover:%' OR source LIKE 'rollover-undone:%';
DROP TABLE said;
