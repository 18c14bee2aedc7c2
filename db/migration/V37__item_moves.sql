-- ── people who change while a round is open ────────────────────────────────────────────────────────────────────
-- append-only: a project went to another section (組織改編), and what it owes in a round went with it
CREATE TABLE item_move (
  id               INTEGER PRIMARY KEY,
  item_id          INTEGER NOT NULL REFERENCES item (id),
  from_inquiry_id  INTEGER NOT NULL REFERENCES inquiry (id),
  to_inquiry_id    INTEGER NOT NULL REFERENCES inquiry (id),
  moved_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX item_move_from ON item_move (from_inquiry_id);
CREATE INDEX item_move_to ON item_move (to_inquiry_id, moved_at);

-- 担当を外れた: the person of a message does not stand in the section any more, and it says so without buttons
ALTER TABLE staff_confirmation_message ADD COLUMN released_at INTEGER;
