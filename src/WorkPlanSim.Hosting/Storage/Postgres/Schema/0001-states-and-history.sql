-- What grains hold now.
CREATE TABLE state (
  name text NOT NULL,
  id text NOT NULL,
  version bigint NOT NULL CHECK (version > 0),
  format text NOT NULL,
  payload bytea NOT NULL,
  PRIMARY KEY (name, id)
);

-- Every change there ever was, written in one transaction with the state that it made.
CREATE TABLE history (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id text NOT NULL UNIQUE,
  plan_id text NOT NULL,
  name text NOT NULL,
  id text NOT NULL,
  version bigint NOT NULL,
  what text NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  detail bytea NOT NULL,
  UNIQUE (name, id, version)
);

CREATE INDEX history_of_plan ON history (plan_id, sequence);

CREATE FUNCTION refuse_to_forget() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION 'history is only added to';
END
$body$;

CREATE TRIGGER history_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON history
FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();
