using Microsoft.Data.Sqlite;

namespace WorkPlanSim.Hosting.Storage.Sqlite;

/// <summary>Short questions to a database.</summary>
internal static class SqliteQuestions
{
    /// <summary>Asks for one value.</summary>
    /// <param name="connection">Whom.</param>
    /// <param name="sql">The question, a text of ours.</param>
    /// <returns>The first value of the answer; null for none.</returns>
    internal static object? Ask(this SqliteConnection connection, string sql)
    {
        using var command = connection.Prepare(sql);
        return command.ExecuteScalar();
    }

    /// <summary>Makes a command.</summary>
    /// <param name="connection">Whom it is for.</param>
    /// <param name="sql">The command, a text of ours.</param>
    /// <param name="parameters">The names of its parameters.</param>
    /// <returns>The command, to be disposed of.</returns>
    internal static SqliteCommand Prepare(this SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of ours: what comes from outside is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }

    /// <summary>Gives the parameters of a command their values.</summary>
    /// <param name="command">The command.</param>
    /// <param name="values">The values, in the order of the names.</param>
    /// <returns>The command.</returns>
    internal static SqliteCommand With(this SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command;
    }
}
