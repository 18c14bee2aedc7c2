-- ── drafts ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- what is kept while somebody types is one row of theirs, which each keystroke that reaches us replaces
ALTER TABLE draft ADD COLUMN typing INTEGER NOT NULL DEFAULT 0 CHECK (typing IN (0, 1));
ALTER TABLE draft ADD COLUMN typed_ts TEXT NOT NULL DEFAULT '';  -- Slack's moment of the keystroke: a late one must not win
ALTER TABLE draft ADD COLUMN reasons TEXT NOT NULL DEFAULT '{}'; -- JSON, typed for the questions about this draft

-- who had an item's form before them: what they type is kept whatever right they lose meanwhile
CREATE TABLE form_opening (
  item_id    INTEGER NOT NULL REFERENCES item (id),
  person     TEXT NOT NULL,
  opened_at  INTEGER NOT NULL,
  PRIMARY KEY (item_id, person)
) STRICT;
