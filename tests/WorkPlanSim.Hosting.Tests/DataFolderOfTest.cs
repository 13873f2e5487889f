using Microsoft.Data.Sqlite;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.Hosting.Tests;

/// <summary>A folder for data, gone after the test.</summary>
internal sealed class DataFolderOfTest : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("workplansim-").FullName;

    internal string File => this["workplansim.db"];

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Does to the store what no program of ours does.</summary>
    internal void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.Ask(sql);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
