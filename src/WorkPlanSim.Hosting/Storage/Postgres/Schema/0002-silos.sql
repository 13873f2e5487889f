-- The clusters in this database. The version counts changes of who belongs to a cluster: a silo that read an old one changes nothing.
CREATE TABLE cluster (
  id text PRIMARY KEY,
  version integer NOT NULL
);

CREATE TABLE silo (
  cluster_id text NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
  address text NOT NULL,
  port integer NOT NULL,
  generation integer NOT NULL,
  name text NOT NULL,
  host text NOT NULL,
  status integer NOT NULL,
  gateway_port integer NOT NULL,
  suspicions text,
  started_at timestamptz NOT NULL,
  alive_at timestamptz NOT NULL,
  PRIMARY KEY (cluster_id, address, port, generation)
);

-- What Orleans' ADO.NET clustering asks a database for: it looks its questions up here, by these keys and no others. Each text has the
-- parameters that Orleans sets with that key, and gives the columns that it reads. The names of this table and its columns are Orleans'.
CREATE TABLE orleansquery (
  querykey text PRIMARY KEY,
  querytext text NOT NULL
);

INSERT INTO orleansquery (querykey, querytext) VALUES
-- One boolean: whether the cluster is new.
('InsertMembershipVersionKey', $query$
  WITH added AS (
    INSERT INTO cluster (id, version) VALUES (@DeploymentId, 0) ON CONFLICT (id) DO NOTHING RETURNING id)
  SELECT EXISTS (SELECT FROM added)
$query$),

-- One boolean: whether the silo was added, which needs the cluster's version to be the one that the silo knows.
('InsertMembershipKey', $query$
  WITH counted AS (
    UPDATE cluster SET version = version + 1
    WHERE id = @DeploymentId AND version = @Version AND NOT EXISTS (
      SELECT FROM silo
      WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING id),
  added AS (
    INSERT INTO silo (
      cluster_id, address, port, generation, name, host, status, gateway_port, started_at, alive_at)
    SELECT id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
    FROM counted
    RETURNING cluster_id)
  SELECT EXISTS (SELECT FROM added)
$query$),

-- One boolean: whether the silo was changed, under the same condition.
('UpdateMembershipKey', $query$
  WITH counted AS (
    UPDATE cluster SET version = version + 1
    WHERE id = @DeploymentId AND version = @Version AND EXISTS (
      SELECT FROM silo
      WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING id),
  changed AS (
    UPDATE silo SET status = @Status, suspicions = @SuspectTimes, alive_at = @IAmAliveTime
    FROM counted
    WHERE cluster_id = counted.id AND address = @Address AND port = @Port AND generation = @Generation
    RETURNING cluster_id)
  SELECT EXISTS (SELECT FROM changed)
$query$),

-- Nothing: a sign of life changes neither who belongs to the cluster nor its version.
('UpdateIAmAlivetimeKey', $query$
  UPDATE silo SET alive_at = @IAmAliveTime
  WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$query$),

-- A row with the cluster's version, and in it the silo; without a silo of that address the rest of the row is null.
('MembershipReadRowKey', $query$
  SELECT c.version AS "Version", s.address AS "Address", s.port AS "Port", s.generation AS "Generation", s.name AS "SiloName",
    s.host AS "HostName", s.status AS "Status", s.gateway_port AS "ProxyPort", s.suspicions AS "SuspectTimes",
    s.started_at AS "StartTime", s.alive_at AS "IAmAliveTime"
  FROM cluster c LEFT JOIN silo s
    ON s.cluster_id = c.id AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
  WHERE c.id = @DeploymentId
$query$),

-- The same for every silo; for a cluster without silos one row, with its version alone.
('MembershipReadAllKey', $query$
  SELECT c.version AS "Version", s.address AS "Address", s.port AS "Port", s.generation AS "Generation", s.name AS "SiloName",
    s.host AS "HostName", s.status AS "Status", s.gateway_port AS "ProxyPort", s.suspicions AS "SuspectTimes",
    s.started_at AS "StartTime", s.alive_at AS "IAmAliveTime"
  FROM cluster c LEFT JOIN silo s ON s.cluster_id = c.id
  WHERE c.id = @DeploymentId
$query$),

-- Where clients can connect. A silo without a gateway has port 0.
('GatewaysQueryKey', $query$
  SELECT address AS "Address", gateway_port AS "ProxyPort", generation AS "Generation"
  FROM silo
  WHERE cluster_id = @DeploymentId AND status = @Status AND gateway_port > 0
$query$),

-- Nothing: forgets a cluster.
('DeleteMembershipTableEntriesKey', $query$
  DELETE FROM cluster WHERE id = @DeploymentId
$query$),

-- Nothing: forgets silos that were declared dead (status 6) and gave no sign of life since a time.
('CleanupDefunctSiloEntriesKey', $query$
  DELETE FROM silo WHERE cluster_id = @DeploymentId AND status = 6 AND alive_at < @IAmAliveTime
$query$);
