-- 控え: whole copies of this database, made by night or on the command line
CREATE TABLE backup (
  id       INTEGER PRIMARY KEY,
  made_at  INTEGER NOT NULL,
  file     TEXT NOT NULL
) STRICT;

-- 復元: this database was a backup once. What left for Slack between the two moments, it does not know
CREATE TABLE restoration (
  id           INTEGER PRIMARY KEY,
  backup_at    INTEGER NOT NULL,                          -- the newest act that the backup knew
  restored_at  INTEGER NOT NULL,
  kept_as      TEXT NOT NULL                              -- the file that was replaced; '': there was none
) STRICT;

-- what a message is about in words that a restored database would use again, unlike ids: the bot's own messages only, because
-- what a person does again is told again
CREATE VIEW message_key AS
  SELECT 'prompt' AS kind, p.id AS subject_id, p.kind || '|' || p.step || '|' || n.name || '|' || r.fiscal_year || '|' || s.code AS words
    FROM prompt p JOIN inquiry i ON i.id = p.inquiry_id JOIN round r ON r.id = i.round_id JOIN plan n ON n.id = r.plan_id
    JOIN section s ON s.id = i.section_id
  UNION ALL
  SELECT 'channel_reminder', p.id, p.kind || '|' || p.step || '|' || n.name || '|' || r.fiscal_year || '|' || s.code
    FROM prompt p JOIN inquiry i ON i.id = p.inquiry_id JOIN round r ON r.id = i.round_id JOIN plan n ON n.id = r.plan_id
    JOIN section s ON s.id = i.section_id
  UNION ALL
  SELECT 'reminder', id, person || '|' || on_day FROM nudge
  UNION ALL
  SELECT 'summary', u.id, n.name || '|' || u.slot FROM summary u JOIN plan n ON n.id = u.plan_id
  UNION ALL
  SELECT 'summary_file', u.id, n.name || '|' || u.slot FROM summary u JOIN plan n ON n.id = u.plan_id
  UNION ALL
  SELECT 'digest', id, on_day FROM digest
  UNION ALL
  SELECT 'closing', r.id, n.name || '|' || r.fiscal_year FROM round r JOIN plan n ON n.id = r.plan_id
  UNION ALL
  SELECT h.kind, m.id, n.name || '|' || r.fiscal_year || '|' || s.code
    FROM (SELECT 'handover' AS kind, 'person' AS stage UNION ALL SELECT 'handover_channel', 'channel') h
    JOIN staff_confirmation_message m ON m.stage = h.stage
    JOIN staff_confirmation c ON c.id = m.confirmation_id JOIN round r ON r.id = c.round_id JOIN plan n ON n.id = r.plan_id
    JOIN section s ON s.id = c.section_id
  UNION ALL
  SELECT 'handover_card', h.id, h.person || '|' || s.code || '|' || t.from_on
    FROM handover_card h JOIN section s ON s.id = h.section_id JOIN staffing t ON t.id = h.staffing_id
  UNION ALL
  SELECT 'thanks', t.id, n.name || '|' || r.fiscal_year || '|' || s.code
    FROM thanks t JOIN inquiry i ON i.id = t.inquiry_id JOIN round r ON r.id = i.round_id JOIN plan n ON n.id = r.plan_id
    JOIN section s ON s.id = i.section_id
  UNION ALL
  SELECT 'notice', o.id, o.marker FROM outgoing o;
