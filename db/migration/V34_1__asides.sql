-- 書き込み: what people wrote to us instead of pressing a button: where it stands, never what it says
CREATE TABLE aside (
  id          INTEGER PRIMARY KEY,
  channel     TEXT NOT NULL,
  ts          TEXT NOT NULL,
  thread_ts   TEXT NOT NULL,                              -- '' for what stands by itself
  person      TEXT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('words', 'question', 'help')),
  inquiry_id  INTEGER REFERENCES inquiry (id),            -- below a message about it; NULL: elsewhere
  heard_at    INTEGER NOT NULL,
  digest_id   INTEGER REFERENCES digest (id),             -- the one that told the coordinators
  UNIQUE (channel, ts)                                    -- a message that is told of twice is one
) STRICT;
CREATE INDEX outgoing_by_place ON outgoing (slack_channel, slack_ts);
