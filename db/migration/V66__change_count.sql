-- 変更の数: how often each of the tables that seldom change was written, by whomever; what was read of them
-- alone is kept for as long as these figures stand. What every reply writes is not counted.
CREATE TABLE change_count (
  table_name  TEXT PRIMARY KEY,
  changes     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO change_count (table_name, changes) VALUES
  ('section', 0),
  ('section_version', 0),
  ('staffing', 0),
  ('reorganisation', 0),
  ('reorganised', 0),
  ('absence', 0),
  ('member', 0),
  ('member_list', 0),
  ('role_grant', 0),
  ('place', 0),
  ('plan', 0),
  ('direction', 0),
  ('project', 0),
  ('succession', 0),
  ('slot', 0),
  ('table_import', 0),
  ('rollover', 0),
  ('round', 0),
  ('opening', 0),
  ('closing', 0),
  ('pausing', 0);
CREATE TRIGGER section_insert_counted AFTER INSERT ON section BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'section';
END;
CREATE TRIGGER section_update_counted AFTER UPDATE ON section BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'section';
END;
CREATE TRIGGER section_delete_counted AFTER DELETE ON section BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'section';
END;
CREATE TRIGGER section_version_insert_counted AFTER INSERT ON section_version BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'section_version';
END;
CREATE TRIGGER section_version_update_counted AFTER UPDATE ON section_version BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'section_version';
END;
CREATE TRIGGER section_version_delete_counted AFTER DELETE ON section_version BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'section_version';
END;
CREATE TRIGGER staffing_insert_counted AFTER INSERT ON staffing BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staffing';
END;
CREATE TRIGGER staffing_update_counted AFTER UPDATE ON staffing BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staffing';
END;
CREATE TRIGGER staffing_delete_counted AFTER DELETE ON staffing BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staffing';
END;
CREATE TRIGGER reorganisation_insert_counted AFTER INSERT ON reorganisation BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reorganisation';
END;
CREATE TRIGGER reorganisation_update_counted AFTER UPDATE ON reorganisation BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reorganisation';
END;
CREATE TRIGGER reorganisation_delete_counted AFTER DELETE ON reorganisation BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reorganisation';
END;
CREATE TRIGGER reorganised_insert_counted AFTER INSERT ON reorganised BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reorganised';
END;
CREATE TRIGGER reorganised_update_counted AFTER UPDATE ON reorganised BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reorganised';
END;
CREATE TRIGGER reorganised_delete_counted AFTER DELETE ON reorganised BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reorganised';
END;
CREATE TRIGGER absence_insert_counted AFTER INSERT ON absence BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'absence';
END;
CREATE TRIGGER absence_update_counted AFTER UPDATE ON absence BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'absence';
END;
CREATE TRIGGER absence_delete_counted AFTER DELETE ON absence BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'absence';
END;
CREATE TRIGGER member_insert_counted AFTER INSERT ON member BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'member';
END;
CREATE TRIGGER member_update_counted AFTER UPDATE ON member BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'member';
END;
CREATE TRIGGER member_delete_counted AFTER DELETE ON member BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'member';
END;
CREATE TRIGGER member_list_insert_counted AFTER INSERT ON member_list BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'member_list';
END;
CREATE TRIGGER member_list_update_counted AFTER UPDATE ON member_list BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'member_list';
END;
CREATE TRIGGER member_list_delete_counted AFTER DELETE ON member_list BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'member_list';
END;
CREATE TRIGGER role_grant_insert_counted AFTER INSERT ON role_grant BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'role_grant';
END;
CREATE TRIGGER role_grant_update_counted AFTER UPDATE ON role_grant BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'role_grant';
END;
CREATE TRIGGER role_grant_delete_counted AFTER DELETE ON role_grant BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'role_grant';
END;
CREATE TRIGGER place_insert_counted AFTER INSERT ON place BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'place';
END;
CREATE TRIGGER place_update_counted AFTER UPDATE ON place BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'place';
END;
CREATE TRIGGER place_delete_counted AFTER DELETE ON place BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'place';
END;
CREATE TRIGGER plan_insert_counted AFTER INSERT ON plan BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'plan';
END;
CREATE TRIGGER plan_update_counted AFTER UPDATE ON plan BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'plan';
END;
CREATE TRIGGER plan_delete_counted AFTER DELETE ON plan BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'plan';
END;
CREATE TRIGGER direction_insert_counted AFTER INSERT ON direction BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'direction';
END;
CREATE TRIGGER direction_update_counted AFTER UPDATE ON direction BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'direction';
END;
CREATE TRIGGER direction_delete_counted AFTER DELETE ON direction BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'direction';
END;
CREATE TRIGGER project_insert_counted AFTER INSERT ON project BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'project';
END;
CREATE TRIGGER project_update_counted AFTER UPDATE ON project BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'project';
END;
CREATE TRIGGER project_delete_counted AFTER DELETE ON project BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'project';
END;
CREATE TRIGGER succession_insert_counted AFTER INSERT ON succession BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'succession';
END;
CREATE TRIGGER succession_update_counted AFTER UPDATE ON succession BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'succession';
END;
CREATE TRIGGER succession_delete_counted AFTER DELETE ON succession BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'succession';
END;
CREATE TRIGGER slot_insert_counted AFTER INSERT ON slot BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'slot';
END;
CREATE TRIGGER slot_update_counted AFTER UPDATE ON slot BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'slot';
END;
CREATE TRIGGER slot_delete_counted AFTER DELETE ON slot BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'slot';
END;
CREATE TRIGGER table_import_insert_counted AFTER INSERT ON table_import BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'table_import';
END;
CREATE TRIGGER table_import_update_counted AFTER UPDATE ON table_import BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'table_import';
END;
CREATE TRIGGER table_import_delete_counted AFTER DELETE ON table_import BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'table_import';
END;
CREATE TRIGGER rollover_insert_counted AFTER INSERT ON rollover BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'rollover';
END;
CREATE TRIGGER rollover_update_counted AFTER UPDATE ON rollover BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'rollover';
END;
CREATE TRIGGER rollover_delete_counted AFTER DELETE ON rollover BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'rollover';
END;
CREATE TRIGGER round_insert_counted AFTER INSERT ON round BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'round';
END;
CREATE TRIGGER round_update_counted AFTER UPDATE ON round BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'round';
END;
CREATE TRIGGER round_delete_counted AFTER DELETE ON round BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'round';
END;
CREATE TRIGGER opening_insert_counted AFTER INSERT ON opening BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'opening';
END;
CREATE TRIGGER opening_update_counted AFTER UPDATE ON opening BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'opening';
END;
CREATE TRIGGER opening_delete_counted AFTER DELETE ON opening BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'opening';
END;
CREATE TRIGGER closing_insert_counted AFTER INSERT ON closing BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'closing';
END;
CREATE TRIGGER closing_update_counted AFTER UPDATE ON closing BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'closing';
END;
CREATE TRIGGER closing_delete_counted AFTER DELETE ON closing BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'closing';
END;
CREATE TRIGGER pausing_insert_counted AFTER INSERT ON pausing BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'pausing';
END;
CREATE TRIGGER pausing_update_counted AFTER UPDATE ON pausing BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'pausing';
END;
CREATE TRIGGER pausing_delete_counted AFTER DELETE ON pausing BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'pausing';
END;
