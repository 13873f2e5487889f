-- The history of one plan without reading that of all others.
DROP TRIGGER history_keeps_words
;

ALTER TABLE history ADD COLUMN plan_id TEXT NOT NULL DEFAULT ''
;

-- A run's id says nothing of its plan, but its entry does; all others are "plan id" or "plan id/part id".
UPDATE history SET plan_id = CASE
  WHEN name = 'run' THEN json_extract(CAST(detail AS TEXT), '$.planId')
  WHEN instr(id, '/') > 0 THEN substr(id, 1, instr(id, '/') - 1)
  ELSE id
END
;

CREATE INDEX history_of_plan ON history (plan_id, sequence)
;

CREATE TRIGGER history_keeps_words BEFORE UPDATE ON history
BEGIN
  SELECT RAISE(ABORT, 'history is only added to');
END
;
