-- What grains hold now. The checksum is the SHA-256 of the payload: SQLite itself does not notice a flipped bit in one.
CREATE TABLE state (
  name TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  format TEXT NOT NULL,
  payload BLOB NOT NULL,
  checksum BLOB NOT NULL CHECK (length(checksum) = 32),
  PRIMARY KEY (name, id)
) STRICT
;

-- Every change there ever was, written in one transaction with the state that it made.
CREATE TABLE history (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  what TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  detail BLOB NOT NULL,
  UNIQUE (name, id, version)
) STRICT
;

CREATE TRIGGER history_keeps_entries BEFORE DELETE ON history
BEGIN
  SELECT RAISE(ABORT, 'history is only added to');
END
;

CREATE TRIGGER history_keeps_words BEFORE UPDATE ON history
BEGIN
  SELECT RAISE(ABORT, 'history is only added to');
END
;
