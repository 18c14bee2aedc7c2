-- ── a reply whose project went to a section that handles sign-off (承認) differently ────────────────────────────────
-- it counts from waived_at on without its head: the receiver has no sign-off, or it counted already when it moved
CREATE TABLE sign_off_waiver (
  reply_id   INTEGER PRIMARY KEY REFERENCES reply (id),
  waived_at  INTEGER NOT NULL
) STRICT;

-- from when on a reply is the section's word, where that is not its submission
CREATE VIEW signing AS
  SELECT reply_id, approved_at AS signed_at FROM approval
  UNION ALL
  SELECT reply_id, waived_at FROM sign_off_waiver;

DROP VIEW item_progress;
CREATE VIEW item_progress AS
  SELECT i.id AS item_id,
         r.id AS reply_id,
         CAST(CASE WHEN r.id IS NULL THEN 'open'
              WHEN EXISTS (SELECT 1 FROM reply_return x WHERE x.reply_id = r.id) THEN 'returned'
              WHEN q.needs_approval = 1 AND NOT EXISTS (SELECT 1 FROM signing s WHERE s.reply_id = r.id) THEN 'waiting'
              WHEN EXISTS (SELECT 1 FROM acceptance c WHERE c.reply_id = r.id) THEN 'accepted'
              ELSE 'answered' END AS TEXT) AS state
  FROM item i
  JOIN inquiry q ON q.id = i.inquiry_id
  LEFT JOIN reply r ON r.id = (SELECT max(n.id) FROM reply n WHERE n.item_id = i.id);
