-- what a reply that waits for the head says to findings: it counts from the approval on, and is not asked for again meanwhile
CREATE TABLE held_answer (
  reply_id    INTEGER NOT NULL REFERENCES reply (id),
  finding_id  INTEGER NOT NULL REFERENCES finding (id),
  kind        TEXT NOT NULL CHECK (kind IN ('kept', 'mended')),
  words       TEXT NOT NULL,
  PRIMARY KEY (reply_id, finding_id)
) STRICT;
