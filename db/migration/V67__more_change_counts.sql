-- 変更の数: what replies change is counted too, so that what was read of a round outlives the bookkeeping beside it
-- (requests taken, messages sent, lines of the record).
INSERT INTO change_count (table_name, changes) VALUES
  ('amount', 0),
  ('passage', 0),
  ('target', 0),
  ('inquiry', 0),
  ('item', 0),
  ('reply', 0),
  ('reply_field', 0),
  ('draft', 0),
  ('extension', 0),
  ('unlocking', 0),
  ('approval', 0),
  ('sign_off_waiver', 0),
  ('acceptance', 0),
  ('acceptance_withdrawal', 0),
  ('reply_return', 0),
  ('item_move', 0),
  ('finding', 0),
  ('finding_answer', 0),
  ('asking', 0),
  ('question', 0),
  ('clarification', 0),
  ('clarification_word', 0),
  ('clarification_change', 0),
  ('clarification_withdrawal', 0);
CREATE TRIGGER amount_insert_counted AFTER INSERT ON amount BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'amount';
END;
CREATE TRIGGER amount_update_counted AFTER UPDATE ON amount BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'amount';
END;
CREATE TRIGGER amount_delete_counted AFTER DELETE ON amount BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'amount';
END;
CREATE TRIGGER passage_insert_counted AFTER INSERT ON passage BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'passage';
END;
CREATE TRIGGER passage_update_counted AFTER UPDATE ON passage BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'passage';
END;
CREATE TRIGGER passage_delete_counted AFTER DELETE ON passage BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'passage';
END;
CREATE TRIGGER target_insert_counted AFTER INSERT ON target BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'target';
END;
CREATE TRIGGER target_update_counted AFTER UPDATE ON target BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'target';
END;
CREATE TRIGGER target_delete_counted AFTER DELETE ON target BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'target';
END;
CREATE TRIGGER inquiry_insert_counted AFTER INSERT ON inquiry BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'inquiry';
END;
CREATE TRIGGER inquiry_update_counted AFTER UPDATE ON inquiry BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'inquiry';
END;
CREATE TRIGGER inquiry_delete_counted AFTER DELETE ON inquiry BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'inquiry';
END;
CREATE TRIGGER item_insert_counted AFTER INSERT ON item BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'item';
END;
CREATE TRIGGER item_update_counted AFTER UPDATE ON item BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'item';
END;
CREATE TRIGGER item_delete_counted AFTER DELETE ON item BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'item';
END;
CREATE TRIGGER reply_insert_counted AFTER INSERT ON reply BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reply';
END;
CREATE TRIGGER reply_update_counted AFTER UPDATE ON reply BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reply';
END;
CREATE TRIGGER reply_delete_counted AFTER DELETE ON reply BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reply';
END;
CREATE TRIGGER reply_field_insert_counted AFTER INSERT ON reply_field BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reply_field';
END;
CREATE TRIGGER reply_field_update_counted AFTER UPDATE ON reply_field BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reply_field';
END;
CREATE TRIGGER reply_field_delete_counted AFTER DELETE ON reply_field BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reply_field';
END;
CREATE TRIGGER draft_insert_counted AFTER INSERT ON draft BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'draft';
END;
CREATE TRIGGER draft_update_counted AFTER UPDATE ON draft BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'draft';
END;
CREATE TRIGGER draft_delete_counted AFTER DELETE ON draft BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'draft';
END;
CREATE TRIGGER extension_insert_counted AFTER INSERT ON extension BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'extension';
END;
CREATE TRIGGER extension_update_counted AFTER UPDATE ON extension BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'extension';
END;
CREATE TRIGGER extension_delete_counted AFTER DELETE ON extension BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'extension';
END;
CREATE TRIGGER unlocking_insert_counted AFTER INSERT ON unlocking BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'unlocking';
END;
CREATE TRIGGER unlocking_update_counted AFTER UPDATE ON unlocking BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'unlocking';
END;
CREATE TRIGGER unlocking_delete_counted AFTER DELETE ON unlocking BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'unlocking';
END;
CREATE TRIGGER approval_insert_counted AFTER INSERT ON approval BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'approval';
END;
CREATE TRIGGER approval_update_counted AFTER UPDATE ON approval BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'approval';
END;
CREATE TRIGGER approval_delete_counted AFTER DELETE ON approval BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'approval';
END;
CREATE TRIGGER sign_off_waiver_insert_counted AFTER INSERT ON sign_off_waiver BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'sign_off_waiver';
END;
CREATE TRIGGER sign_off_waiver_update_counted AFTER UPDATE ON sign_off_waiver BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'sign_off_waiver';
END;
CREATE TRIGGER sign_off_waiver_delete_counted AFTER DELETE ON sign_off_waiver BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'sign_off_waiver';
END;
CREATE TRIGGER acceptance_insert_counted AFTER INSERT ON acceptance BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'acceptance';
END;
CREATE TRIGGER acceptance_update_counted AFTER UPDATE ON acceptance BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'acceptance';
END;
CREATE TRIGGER acceptance_delete_counted AFTER DELETE ON acceptance BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'acceptance';
END;
CREATE TRIGGER acceptance_withdrawal_insert_counted AFTER INSERT ON acceptance_withdrawal BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'acceptance_withdrawal';
END;
CREATE TRIGGER acceptance_withdrawal_update_counted AFTER UPDATE ON acceptance_withdrawal BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'acceptance_withdrawal';
END;
CREATE TRIGGER acceptance_withdrawal_delete_counted AFTER DELETE ON acceptance_withdrawal BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'acceptance_withdrawal';
END;
CREATE TRIGGER reply_return_insert_counted AFTER INSERT ON reply_return BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reply_return';
END;
CREATE TRIGGER reply_return_update_counted AFTER UPDATE ON reply_return BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reply_return';
END;
CREATE TRIGGER reply_return_delete_counted AFTER DELETE ON reply_return BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'reply_return';
END;
CREATE TRIGGER item_move_insert_counted AFTER INSERT ON item_move BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'item_move';
END;
CREATE TRIGGER item_move_update_counted AFTER UPDATE ON item_move BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'item_move';
END;
CREATE TRIGGER item_move_delete_counted AFTER DELETE ON item_move BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'item_move';
END;
CREATE TRIGGER finding_insert_counted AFTER INSERT ON finding BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'finding';
END;
CREATE TRIGGER finding_update_counted AFTER UPDATE ON finding BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'finding';
END;
CREATE TRIGGER finding_delete_counted AFTER DELETE ON finding BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'finding';
END;
CREATE TRIGGER finding_answer_insert_counted AFTER INSERT ON finding_answer BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'finding_answer';
END;
CREATE TRIGGER finding_answer_update_counted AFTER UPDATE ON finding_answer BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'finding_answer';
END;
CREATE TRIGGER finding_answer_delete_counted AFTER DELETE ON finding_answer BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'finding_answer';
END;
CREATE TRIGGER asking_insert_counted AFTER INSERT ON asking BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'asking';
END;
CREATE TRIGGER asking_update_counted AFTER UPDATE ON asking BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'asking';
END;
CREATE TRIGGER asking_delete_counted AFTER DELETE ON asking BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'asking';
END;
CREATE TRIGGER question_insert_counted AFTER INSERT ON question BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'question';
END;
CREATE TRIGGER question_update_counted AFTER UPDATE ON question BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'question';
END;
CREATE TRIGGER question_delete_counted AFTER DELETE ON question BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'question';
END;
CREATE TRIGGER clarification_insert_counted AFTER INSERT ON clarification BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification';
END;
CREATE TRIGGER clarification_update_counted AFTER UPDATE ON clarification BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification';
END;
CREATE TRIGGER clarification_delete_counted AFTER DELETE ON clarification BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification';
END;
CREATE TRIGGER clarification_word_insert_counted AFTER INSERT ON clarification_word BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification_word';
END;
CREATE TRIGGER clarification_word_update_counted AFTER UPDATE ON clarification_word BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification_word';
END;
CREATE TRIGGER clarification_word_delete_counted AFTER DELETE ON clarification_word BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification_word';
END;
CREATE TRIGGER clarification_change_insert_counted AFTER INSERT ON clarification_change BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification_change';
END;
CREATE TRIGGER clarification_change_update_counted AFTER UPDATE ON clarification_change BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification_change';
END;
CREATE TRIGGER clarification_change_delete_counted AFTER DELETE ON clarification_change BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification_change';
END;
CREATE TRIGGER clarification_withdrawal_insert_counted AFTER INSERT ON clarification_withdrawal BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification_withdrawal';
END;
CREATE TRIGGER clarification_withdrawal_update_counted AFTER UPDATE ON clarification_withdrawal BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification_withdrawal';
END;
CREATE TRIGGER clarification_withdrawal_delete_counted AFTER DELETE ON clarification_withdrawal BEGIN
  UPDATE change_count SET changes = changes + 1 WHERE table_name = 'clarification_withdrawal';
END;
