-- why a correction was declined, for whoever proposed it; those of before had none
ALTER TABLE correction_decision ADD COLUMN reason TEXT NOT NULL DEFAULT '';
