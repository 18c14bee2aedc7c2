-- 確認済の取り消し: the acceptance is gone from there on, and stands here
CREATE TABLE acceptance_withdrawal (
  id            INTEGER PRIMARY KEY,
  reply_id      INTEGER NOT NULL REFERENCES reply (id),
  accepted_at   INTEGER NOT NULL,
  accepted_by   TEXT NOT NULL,
  withdrawn_at  INTEGER NOT NULL,
  withdrawn_by  TEXT NOT NULL
) STRICT;
CREATE INDEX acceptance_withdrawal_by_reply ON acceptance_withdrawal (reply_id);
CREATE INDEX acceptance_by_moment ON acceptance (accepted_at);
