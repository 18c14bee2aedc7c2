-- the moments between which the lines of an ordered record lie (NULL: of all time); the second is not part of it
ALTER TABLE record_order ADD COLUMN from_at INTEGER;
ALTER TABLE record_order ADD COLUMN until_at INTEGER;
