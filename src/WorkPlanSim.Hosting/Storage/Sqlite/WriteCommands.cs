using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace WorkPlanSim.Hosting.Storage.Sqlite;

/// <summary>The commands by which one state and its event are written.</summary>
internal sealed class WriteCommands : IDisposable
{
    private readonly SqliteCommand _findEvent;
    private readonly SqliteCommand _findVersion;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _addEvent;

    /// <summary>Prepares them.</summary>
    /// <param name="connection">The store.</param>
    internal WriteCommands(SqliteConnection connection)
    {
        _findEvent = connection.Prepare("SELECT version FROM history WHERE event_id = $event", "$event");
        _findVersion = connection.Prepare("SELECT version FROM state WHERE name = $name AND id = $id", "$name", "$id");
        _insert = connection.Prepare(
            """
            INSERT INTO state (name, id, version, format, payload, checksum)
            VALUES ($name, $id, 1, $format, $payload, $checksum)
            """,
            "$name", "$id", "$format", "$payload", "$checksum");
        _update = connection.Prepare(
            """
            UPDATE state SET version = version + 1, format = $format, payload = $payload, checksum = $checksum
            WHERE name = $name AND id = $id
            """,
            "$name", "$id", "$format", "$payload", "$checksum");
        _addEvent = connection.Prepare(
            """
            INSERT INTO history (event_id, plan_id, name, id, version, what, made_by, made_at, detail)
            VALUES ($event, $plan, $name, $id, $version, $what, $by, $at, $detail)
            """,
            "$event", "$plan", "$name", "$id", "$version", "$what", "$by", "$at", "$detail");
    }

    /// <summary>Writes within a transaction.</summary>
    /// <param name="write">What.</param>
    /// <param name="transaction">The transaction.</param>
    /// <returns>What becomes of it when the transaction is committed.</returns>
    internal WriteResult Write(StateWrite write, SqliteTransaction transaction)
    {
        foreach (var command in new[] { _findEvent, _findVersion, _insert, _update, _addEvent })
        {
            command.Transaction = transaction;
        }

        if (write.Event is { } repeated && _findEvent.With(repeated.EventId).ExecuteScalar() is long done)
        {
            return new WriteResult(true, done);
        }

        var (name, id) = write.Key;
        var present = _findVersion.With(name, id).ExecuteScalar() is long version ? version : 0;
        if (present != write.Expected)
        {
            return new WriteResult(false, present);
        }

        (present == 0 ? _insert : _update)
            .With(name, id, write.Format, write.Payload, SHA256.HashData(write.Payload)).ExecuteNonQuery();
        if (write.Event is { } change)
        {
            var at = change.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
            _addEvent
                .With(change.EventId, change.PlanId, name, id, present + 1, change.What, change.By, at, change.Detail)
                .ExecuteNonQuery();
        }

        return new WriteResult(true, present + 1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in new[] { _findEvent, _findVersion, _insert, _update, _addEvent })
        {
            command.Dispose();
        }
    }
}
