-- an import can be taken back while nothing was built on it: what its register was before (JSON), and that it was taken back
ALTER TABLE table_import ADD COLUMN before TEXT;
ALTER TABLE table_import ADD COLUMN undone_at INTEGER;
ALTER TABLE table_import ADD COLUMN undone_by TEXT;
