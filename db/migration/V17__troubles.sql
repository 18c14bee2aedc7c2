-- ── what is wrong with the directory (名簿): a person who left, a channel that was archived; open ⇔ it has no ended_at ──
CREATE TABLE trouble (
  id          INTEGER PRIMARY KEY,
  section_id  INTEGER REFERENCES section (id),            -- NULL: a channel of the coordinators
  kind        TEXT NOT NULL,
  about       TEXT NOT NULL,                              -- the Slack id of the person or the channel
  since_at    INTEGER NOT NULL,
  digest_id   INTEGER REFERENCES digest (id),             -- told in this one, once; NULL: not told yet
  ended_at    INTEGER
) STRICT;
CREATE UNIQUE INDEX trouble_open_once ON trouble (coalesce(section_id, 0), kind, about) WHERE ended_at IS NULL;
CREATE INDEX trouble_by_digest ON trouble (digest_id);

-- whose an outgoing message is: those of a section go to one of its people where its channel cannot be used
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
