-- ── 疑義照会: a thread of questions and answers about one item ──────────────────────────────────────────────────
CREATE TABLE clarification (
  id         INTEGER PRIMARY KEY,
  item_id    INTEGER NOT NULL UNIQUE REFERENCES item (id),
  opened_at  INTEGER NOT NULL,
  opened_by  TEXT NOT NULL
) STRICT;

-- append-only; in the order in which they arrived. What was said in Slack's thread has its place there, what was typed into a modal none
CREATE TABLE clarification_word (
  id                INTEGER PRIMARY KEY,
  clarification_id  INTEGER NOT NULL REFERENCES clarification (id),
  said_at           INTEGER NOT NULL,
  said_by           TEXT NOT NULL,
  side              TEXT NOT NULL CHECK (side IN ('coordinator', 'section')),
  body              TEXT NOT NULL,
  slack_channel     TEXT,
  slack_ts          TEXT,
  UNIQUE (slack_channel, slack_ts),                       -- an event that comes twice is one word
  CHECK ((slack_channel IS NULL) = (slack_ts IS NULL))
) STRICT;
CREATE INDEX clarification_word_by_clarification ON clarification_word (clarification_id, id);

-- what became of a word in Slack: its new wording, or NULL: it was deleted there. The word itself stays as it was said
CREATE TABLE clarification_change (
  id          INTEGER PRIMARY KEY,
  word_id     INTEGER NOT NULL REFERENCES clarification_word (id),
  slack_ts    TEXT NOT NULL,                              -- of the change; the latest counts, whichever arrived first
  changed_at  INTEGER NOT NULL,
  body        TEXT,
  UNIQUE (word_id, slack_ts)
) STRICT;

-- who spoke last, without what was deleted: 'coordinator' ⇔ the section's answer is awaited
CREATE VIEW clarification_turn AS
  SELECT c.item_id, CAST(w.side AS TEXT) AS side
  FROM clarification c
  JOIN clarification_word w ON w.id =
    (SELECT max(x.id) FROM clarification_word x
     WHERE x.clarification_id = c.id AND NOT EXISTS (SELECT 1 FROM clarification_change d WHERE d.word_id = x.id AND d.body IS NULL));

-- every reply in any thread is looked for here
CREATE INDEX outgoing_clarification_by_place ON outgoing (slack_channel, slack_ts) WHERE kind = 'clarification';
