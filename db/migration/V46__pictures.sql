-- pictures in messages: Slack answers a completed upload before the file can be shown. The file itself is outgoing.slack_file;
-- how often its message was refused for that is kept here, so that a new process goes on where the last one stopped
CREATE TABLE unfinished_picture (
  outgoing_id  INTEGER PRIMARY KEY REFERENCES outgoing (id),
  refusals     INTEGER NOT NULL
) STRICT;

-- kinds of block that this workspace refused; asked again after some weeks, because Slack brings new ones to one after another
CREATE TABLE refused_block (
  type        TEXT PRIMARY KEY,
  refused_at  INTEGER NOT NULL,                           -- wall time
  problem     TEXT NOT NULL                               -- what Slack said last
) STRICT;
