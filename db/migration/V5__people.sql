-- ── the record (経過): a chain that shows when a line was changed or taken out ───────────────────────────────────
ALTER TABLE audit ADD COLUMN origin TEXT NOT NULL DEFAULT '';              -- from where: 'slack:button', 'command', 'schedule', …
ALTER TABLE audit ADD COLUMN section_id INTEGER REFERENCES section (id);   -- whose; NULL: it concerns no single section
ALTER TABLE audit ADD COLUMN hash TEXT NOT NULL DEFAULT '';                -- over the line and the hash before it; '' until chained
CREATE INDEX audit_by_section ON audit (section_id, id);
CREATE INDEX audit_unchained ON audit (id) WHERE hash = '';

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
  WHEN OLD.hash <> '' OR OLD.id <> NEW.id OR OLD.at <> NEW.at OR OLD.who <> NEW.who OR OLD.act <> NEW.act OR OLD.subject <> NEW.subject
    OR OLD.origin <> NEW.origin OR OLD.section_id IS NOT NEW.section_id
  BEGIN SELECT raise(ABORT, 'the record is append-only'); END;
CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit
  BEGIN SELECT raise(ABORT, 'the record is append-only'); END;

-- ── the directory (名簿): how a section stands on a day is its row of the latest from_on not after it, the newest of those ──
CREATE TABLE section_version (
  id           INTEGER PRIMARY KEY,
  section_id   INTEGER NOT NULL REFERENCES section (id),
  from_on      TEXT NOT NULL,
  name         TEXT NOT NULL,
  spellings    TEXT NOT NULL,                             -- JSON: how tables spell it, besides the name
  channel      TEXT NOT NULL,                             -- '': its first responder is written to
  sign_off     TEXT NOT NULL CHECK (sign_off IN ('setting', 'required', 'not_required')),
  ended        INTEGER NOT NULL CHECK (ended IN (0, 1)),  -- 廃止・統合
  recorded_at  INTEGER NOT NULL,
  recorded_by  TEXT NOT NULL
) STRICT;
CREATE INDEX section_version_by_section ON section_version (section_id, from_on, id);

CREATE TABLE staffing (
  id           INTEGER PRIMARY KEY,
  section_id   INTEGER NOT NULL REFERENCES section (id),
  from_on      TEXT NOT NULL,
  responders   TEXT NOT NULL,                             -- 主担当, 副担当, 班長・課長: Slack user ids, comma-separated
  deputies     TEXT NOT NULL,
  heads        TEXT NOT NULL,
  recorded_at  INTEGER NOT NULL,
  recorded_by  TEXT NOT NULL
) STRICT;
CREATE INDEX staffing_by_section ON staffing (section_id, from_on, id);

-- people and channels as Slack told of them last
CREATE TABLE member (
  person      TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('active', 'deactivated', 'guest', 'bot', 'outside', 'unknown')),
  checked_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE place (
  channel     TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('usable', 'without_us', 'archived', 'shared_outside', 'unknown')),
  checked_at  INTEGER NOT NULL
) STRICT;

-- 不在, the days included; cancelled ⇔ it has a cancelled_at
CREATE TABLE absence (
  id            INTEGER PRIMARY KEY,
  person        TEXT NOT NULL,
  from_on       TEXT NOT NULL,
  until_on      TEXT NOT NULL,
  stand_in      TEXT NOT NULL,                            -- who is asked instead; '': the section's next
  noted_at      INTEGER NOT NULL,
  noted_by      TEXT NOT NULL,
  cancelled_at  INTEGER,
  cancelled_by  TEXT,
  CHECK (from_on <= until_on)
) STRICT;
CREATE INDEX absence_by_person ON absence (person, until_on);

-- roles beside those that the directory gives
CREATE TABLE role_grant (
  id          INTEGER PRIMARY KEY,
  person      TEXT NOT NULL,
  role        TEXT NOT NULL CHECK (role IN ('admin', 'coordinator')),
  granted_at  INTEGER NOT NULL,
  granted_by  TEXT NOT NULL,
  revoked_at  INTEGER,
  revoked_by  TEXT
) STRICT;
CREATE UNIQUE INDEX role_granted_once ON role_grant (person, role) WHERE revoked_at IS NULL;

-- ── due dates of one section ────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE extension_request (
  id              INTEGER PRIMARY KEY,
  inquiry_id      INTEGER NOT NULL REFERENCES inquiry (id),
  wanted_at       INTEGER NOT NULL,                       -- the due moment that is asked for
  reason          TEXT NOT NULL,
  requested_at    INTEGER NOT NULL,
  requested_by    TEXT NOT NULL,
  declined_at     INTEGER,
  declined_by     TEXT,
  decline_reason  TEXT
) STRICT;
CREATE INDEX extension_request_by_inquiry ON extension_request (inquiry_id, id);

CREATE TABLE extension (
  id            INTEGER PRIMARY KEY,
  inquiry_id    INTEGER NOT NULL REFERENCES inquiry (id),
  request_id    INTEGER REFERENCES extension_request (id),
  due_at        INTEGER NOT NULL,
  reason        TEXT NOT NULL,
  granted_at    INTEGER NOT NULL,
  granted_by    TEXT NOT NULL,
  withdrawn_at  INTEGER,
  withdrawn_by  TEXT
) STRICT;
CREATE INDEX extension_by_inquiry ON extension (inquiry_id, id);

CREATE TABLE unlocking (
  id           INTEGER PRIMARY KEY,
  inquiry_id   INTEGER NOT NULL REFERENCES inquiry (id),
  until_at     INTEGER NOT NULL,
  reason       TEXT NOT NULL,
  unlocked_at  INTEGER NOT NULL,
  unlocked_by  TEXT NOT NULL,
  locked_at    INTEGER,
  locked_by    TEXT
) STRICT;
CREATE INDEX unlocking_by_inquiry ON unlocking (inquiry_id, id);

-- when an inquiry is due and closed, with its extension and unlocking where there is one
CREATE VIEW inquiry_terms AS
  SELECT q.id AS inquiry_id,
         coalesce(e.due_at, r.due_at) AS due_at,
         max(r.closes_at, coalesce(e.due_at, 0), coalesce(u.until_at, 0)) AS closes_at,
         e.id AS extension_id,
         u.id AS unlocking_id
  FROM inquiry q
  JOIN round r ON r.id = q.round_id
  LEFT JOIN extension e ON e.id = (SELECT max(x.id) FROM extension x WHERE x.inquiry_id = q.id AND x.withdrawn_at IS NULL)
  LEFT JOIN unlocking u ON u.id = (SELECT max(x.id) FROM unlocking x WHERE x.inquiry_id = q.id AND x.locked_at IS NULL);

-- ── what becomes of a reply ─────────────────────────────────────────────────────────────────────────────────────
-- whether a round asks for the heads' sign-off; 'setting': as the directory says of each section when the round opens
ALTER TABLE round ADD COLUMN sign_off TEXT NOT NULL DEFAULT 'setting' CHECK (sign_off IN ('setting', 'required', 'not_required'));
ALTER TABLE inquiry ADD COLUMN needs_approval INTEGER NOT NULL DEFAULT 0 CHECK (needs_approval IN (0, 1));

CREATE TABLE approval (                                   -- 承認
  reply_id     INTEGER PRIMARY KEY REFERENCES reply (id),
  approved_at  INTEGER NOT NULL,
  approved_by  TEXT NOT NULL
) STRICT;

CREATE TABLE acceptance (                                 -- 確認済
  reply_id     INTEGER PRIMARY KEY REFERENCES reply (id),
  accepted_at  INTEGER NOT NULL,
  accepted_by  TEXT NOT NULL
) STRICT;

CREATE TABLE reply_return (                               -- 差し戻し
  reply_id     INTEGER PRIMARY KEY REFERENCES reply (id),
  stage        TEXT NOT NULL CHECK (stage IN ('head', 'coordinator')),
  fields       TEXT NOT NULL,                             -- what reopens, comma-separated
  reason       TEXT NOT NULL,
  due_at       INTEGER NOT NULL,
  returned_at  INTEGER NOT NULL,
  returned_by  TEXT NOT NULL
) STRICT;

-- how far an item is: open, returned, waiting (for the head), answered, accepted; by its newest reply
CREATE VIEW item_progress AS
  SELECT i.id AS item_id,
         r.id AS reply_id,
         CAST(CASE WHEN r.id IS NULL THEN 'open'
              WHEN EXISTS (SELECT 1 FROM reply_return x WHERE x.reply_id = r.id) THEN 'returned'
              WHEN q.needs_approval = 1 AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.reply_id = r.id) THEN 'waiting'
              WHEN EXISTS (SELECT 1 FROM acceptance c WHERE c.reply_id = r.id) THEN 'accepted'
              ELSE 'answered' END AS TEXT) AS state
  FROM item i
  JOIN inquiry q ON q.id = i.inquiry_id
  LEFT JOIN reply r ON r.id = (SELECT max(n.id) FROM reply n WHERE n.item_id = i.id);
