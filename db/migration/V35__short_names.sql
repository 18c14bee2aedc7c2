-- 略称: what a plan is called beside another; empty where it follows from the name
ALTER TABLE plan ADD COLUMN short_name TEXT NOT NULL DEFAULT '';
