-- 廃止予定 and 休止: a running project whose end was announced (kind and year beside it), or that is paused; asked like any other
ALTER TABLE project ADD COLUMN outlook TEXT CHECK (outlook IN ('announced', 'suspended'));
ALTER TABLE frame ADD COLUMN outlook TEXT CHECK (outlook IN ('announced', 'suspended'));
