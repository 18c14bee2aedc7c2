-- 疑義照会 belongs to a section too (V17's view, with one line more)
DROP VIEW outgoing_section;
CREATE VIEW outgoing_section AS
  SELECT o.id AS outgoing_id,
         CAST(CASE o.kind
           WHEN 'prompt' THEN (SELECT q.section_id FROM prompt p JOIN inquiry q ON q.id = p.inquiry_id WHERE p.id = o.subject_id)
           WHEN 'channel_reminder' THEN (SELECT q.section_id FROM prompt p JOIN inquiry q ON q.id = p.inquiry_id WHERE p.id = o.subject_id)
           WHEN 'returned' THEN (SELECT q.section_id FROM inquiry q WHERE q.id = o.subject_id)
           WHEN 'extension' THEN (SELECT q.section_id FROM extension e JOIN inquiry q ON q.id = e.inquiry_id WHERE e.id = o.subject_id)
           WHEN 'extension_declined' THEN
             (SELECT q.section_id FROM extension_request e JOIN inquiry q ON q.id = e.inquiry_id WHERE e.id = o.subject_id)
           WHEN 'unlocking' THEN (SELECT q.section_id FROM unlocking u JOIN inquiry q ON q.id = u.inquiry_id WHERE u.id = o.subject_id)
           WHEN 'thanks' THEN (SELECT q.section_id FROM thanks t JOIN inquiry q ON q.id = t.inquiry_id WHERE t.id = o.subject_id)
           WHEN 'question' THEN (SELECT a.section_id FROM asking a WHERE a.id = o.subject_id)
           WHEN 'clarification' THEN
             (SELECT q.section_id FROM clarification c JOIN item i ON i.id = c.item_id JOIN inquiry q ON q.id = i.inquiry_id
              WHERE c.id = o.subject_id)
           WHEN 'handover_channel' THEN
             (SELECT c.section_id FROM staff_confirmation_message m JOIN staff_confirmation c ON c.id = m.confirmation_id
              WHERE m.id = o.subject_id)
         END AS INTEGER) AS section_id
  FROM outgoing o;
