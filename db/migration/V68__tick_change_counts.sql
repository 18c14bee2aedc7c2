-- 変更の数: what the alarm clock looks into at every tick, and what somebody has begun to type, is counted too; messages,
-- requests taken and lines of the record still are not.
INSERT INTO change_count (table_name, changes) VALUES
  ('prompt', 0),
  ('nudge', 0),
  ('nudge_inquiry', 0),
  ('nudge_asking', 0),
  ('trouble', 0),
  ('summary', 0),
  ('thanks', 0),
  ('edition', 0),
  ('closing_notice', 0),
  ('staff_confirmation', 0),
  ('staff_answer', 0),
  ('staff_escalation', 0),
  ('staffing_seen', 0),
  ('extension_request', 0),
  ('typed_form', 0);
CREATE TRIGGER prompt_insert_counted AFTER INSERT ON prompt BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'prompt';
END;
CREATE TRIGGER prompt_update_counted AFTER UPDATE ON prompt BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'prompt';
END;
CREATE TRIGGER prompt_delete_counted AFTER DELETE ON prompt BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'prompt';
END;
CREATE TRIGGER nudge_insert_counted AFTER INSERT ON nudge BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'nudge';
END;
CREATE TRIGGER nudge_update_counted AFTER UPDATE ON nudge BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'nudge';
END;
CREATE TRIGGER nudge_delete_counted AFTER DELETE ON nudge BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'nudge';
END;
CREATE TRIGGER nudge_inquiry_insert_counted AFTER INSERT ON nudge_inquiry BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'nudge_inquiry';
END;
CREATE TRIGGER nudge_inquiry_update_counted AFTER UPDATE ON nudge_inquiry BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'nudge_inquiry';
END;
CREATE TRIGGER nudge_inquiry_delete_counted AFTER DELETE ON nudge_inquiry BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'nudge_inquiry';
END;
CREATE TRIGGER nudge_asking_insert_counted AFTER INSERT ON nudge_asking BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'nudge_asking';
END;
CREATE TRIGGER nudge_asking_update_counted AFTER UPDATE ON nudge_asking BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'nudge_asking';
END;
CREATE TRIGGER nudge_asking_delete_counted AFTER DELETE ON nudge_asking BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'nudge_asking';
END;
CREATE TRIGGER trouble_insert_counted AFTER INSERT ON trouble BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'trouble';
END;
CREATE TRIGGER trouble_update_counted AFTER UPDATE ON trouble BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'trouble';
END;
CREATE TRIGGER trouble_delete_counted AFTER DELETE ON trouble BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'trouble';
END;
CREATE TRIGGER summary_insert_counted AFTER INSERT ON summary BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'summary';
END;
CREATE TRIGGER summary_update_counted AFTER UPDATE ON summary BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'summary';
END;
CREATE TRIGGER summary_delete_counted AFTER DELETE ON summary BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'summary';
END;
CREATE TRIGGER thanks_insert_counted AFTER INSERT ON thanks BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'thanks';
END;
CREATE TRIGGER thanks_update_counted AFTER UPDATE ON thanks BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'thanks';
END;
CREATE TRIGGER thanks_delete_counted AFTER DELETE ON thanks BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'thanks';
END;
CREATE TRIGGER edition_insert_counted AFTER INSERT ON edition BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'edition';
END;
CREATE TRIGGER edition_update_counted AFTER UPDATE ON edition BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'edition';
END;
CREATE TRIGGER edition_delete_counted AFTER DELETE ON edition BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'edition';
END;
CREATE TRIGGER closing_notice_insert_counted AFTER INSERT ON closing_notice BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'closing_notice';
END;
CREATE TRIGGER closing_notice_update_counted AFTER UPDATE ON closing_notice BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'closing_notice';
END;
CREATE TRIGGER closing_notice_delete_counted AFTER DELETE ON closing_notice BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'closing_notice';
END;
CREATE TRIGGER staff_confirmation_insert_counted AFTER INSERT ON staff_confirmation BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staff_confirmation';
END;
CREATE TRIGGER staff_confirmation_update_counted AFTER UPDATE ON staff_confirmation BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staff_confirmation';
END;
CREATE TRIGGER staff_confirmation_delete_counted AFTER DELETE ON staff_confirmation BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staff_confirmation';
END;
CREATE TRIGGER staff_answer_insert_counted AFTER INSERT ON staff_answer BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staff_answer';
END;
CREATE TRIGGER staff_answer_update_counted AFTER UPDATE ON staff_answer BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staff_answer';
END;
CREATE TRIGGER staff_answer_delete_counted AFTER DELETE ON staff_answer BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staff_answer';
END;
CREATE TRIGGER staff_escalation_insert_counted AFTER INSERT ON staff_escalation BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staff_escalation';
END;
CREATE TRIGGER staff_escalation_update_counted AFTER UPDATE ON staff_escalation BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staff_escalation';
END;
CREATE TRIGGER staff_escalation_delete_counted AFTER DELETE ON staff_escalation BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staff_escalation';
END;
CREATE TRIGGER staffing_seen_insert_counted AFTER INSERT ON staffing_seen BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staffing_seen';
END;
CREATE TRIGGER staffing_seen_update_counted AFTER UPDATE ON staffing_seen BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staffing_seen';
END;
CREATE TRIGGER staffing_seen_delete_counted AFTER DELETE ON staffing_seen BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'staffing_seen';
END;
CREATE TRIGGER extension_request_insert_counted AFTER INSERT ON extension_request BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'extension_request';
END;
CREATE TRIGGER extension_request_update_counted AFTER UPDATE ON extension_request BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'extension_request';
END;
CREATE TRIGGER extension_request_delete_counted AFTER DELETE ON extension_request BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'extension_request';
END;
CREATE TRIGGER typed_form_insert_counted AFTER INSERT ON typed_form BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'typed_form';
END;
CREATE TRIGGER typed_form_update_counted AFTER UPDATE ON typed_form BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'typed_form';
END;
CREATE TRIGGER typed_form_delete_counted AFTER DELETE ON typed_form BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'typed_form';
END;
