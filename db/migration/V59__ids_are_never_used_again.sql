-- An id stands in messages and forms that Slack keeps: it must never mean another row, after rows were taken back or a backup was
-- restored. AUTOINCREMENT does that. It changes no byte of a table, so that only the schema's words are written anew
-- (https://sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes").
CREATE TABLE once (id INTEGER PRIMARY KEY AUTOINCREMENT); -- brings sqlite_sequence into being
DROP TABLE once;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
   SET sql = replace(sql, ' INTEGER PRIMARY KEY,', ' INTEGER PRIMARY KEY AUTOINCREMENT,')
 WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'flyway_schema_history'
   AND sql LIKE '%(_  id % INTEGER PRIMARY KEY,%';
PRAGMA writable_schema = RESET;
