-- which sections' parts a reminder to a person was about, so that it can show what was answered since
CREATE TABLE nudge_inquiry (
  nudge_id    INTEGER NOT NULL REFERENCES nudge (id),
  inquiry_id  INTEGER NOT NULL REFERENCES inquiry (id),
  PRIMARY KEY (nudge_id, inquiry_id)
) STRICT;
CREATE INDEX nudge_inquiry_by_inquiry ON nudge_inquiry (inquiry_id);
