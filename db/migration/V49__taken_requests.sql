-- what came in already: commands, presses and forms by their request, each with the answer that it had; kept for an hour
CREATE TABLE taken_request (
  key           TEXT PRIMARY KEY,                         -- hash of the payload, in which Slack puts a trigger of its own
  person        TEXT NOT NULL,
  words         TEXT NOT NULL,                            -- hash of what was typed where, by whom; '': no command
  taken_at      INTEGER NOT NULL,
  untold        INTEGER NOT NULL CHECK (untold IN (0, 1)),  -- 1: its acknowledgement was late, and nobody knows the answer yet
  status        INTEGER,                                  -- the answer; NULL while it is under way
  content_type  TEXT,
  body          TEXT
) STRICT;
CREATE INDEX taken_request_by_words ON taken_request (words, taken_at);
CREATE INDEX taken_request_by_time ON taken_request (taken_at);

-- when Slack told of everybody in the workspace last; who is missing there is no member
CREATE TABLE member_list (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  read_at  INTEGER NOT NULL
) STRICT;
INSERT INTO member_list (id, read_at) SELECT 1, max(checked_at) FROM member HAVING count(*) > 0;
