using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Commands.Clusters;

/// <summary>Reads which cluster is meant. A connection may hold a password: no message repeats it.</summary>
internal static class ClusterReader
{
    /// <summary>Reads.</summary>
    /// <param name="shared">The options.</param>
    /// <param name="arguments">The command line, which gathers the mistakes.</param>
    /// <param name="isNeeded">Whether there must be one.</param>
    /// <returns>The cluster; null where none is meant, or it is wrong.</returns>
    internal static ClusterAddress? Read(SharedOptions shared, ArgumentReader arguments, bool isNeeded)
    {
        var name = arguments.Text(shared.Cluster);
        if (arguments.Text(shared.Postgres) is not { } connection)
        {
            if (!arguments.IsGiven(shared.Postgres) && (isNeeded || name is not null))
            {
                arguments.Problems.Add(ArgumentWords.NoPostgres(), ArgumentWords.WritePostgres());
            }

            return null;
        }

        var address = ClusterAddress.TryParse(connection, name ?? ClusterAddress.DefaultClusterId);
        if (address is null)
        {
            arguments.Problems.Add(ArgumentWords.NoConnection(), ArgumentWords.WritePostgres());
        }

        return address;
    }

    /// <summary>Refuses words: what looks after clusters is told by options alone.</summary>
    /// <param name="arguments">The command line.</param>
    internal static void RefuseWords(ArgumentReader arguments)
    {
        if (arguments.Words() is [var word, ..])
        {
            arguments.RefuseWord(word, ArgumentWords.OptionsAlone(arguments.CommandName));
        }
    }
}
