-- which questions about findings (確認事項) a message to a person was about
CREATE TABLE nudge_asking (
  nudge_id   INTEGER NOT NULL REFERENCES nudge (id),
  asking_id  INTEGER NOT NULL REFERENCES asking (id),
  PRIMARY KEY (nudge_id, asking_id)
) STRICT;
CREATE INDEX nudge_asking_by_asking ON nudge_asking (asking_id);
