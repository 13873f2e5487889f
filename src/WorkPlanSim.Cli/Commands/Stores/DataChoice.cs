using WorkPlanSim.Cli.Services;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Cli.Commands.Stores;

/// <summary>Chooses where data lie.</summary>
internal static class DataChoice
{
    private const string Variable = "WORKPLANSIM_DATA";

    /// <summary>Chooses.</summary>
    /// <param name="asked">What <c>--data</c> says; null where it is not given.</param>
    /// <param name="variable">Asks for a variable of the environment.</param>
    /// <returns>What the option says, else the variable, else this user's folder; null for memory.</returns>
    /// <exception cref="PlanningFailedException">Nobody says where, and the user has no folder.</exception>
    internal static string? Of(string? asked, Func<string, string?> variable)
    {
        if ((asked ?? variable(Variable)) is not { Length: > 0 } place)
        {
            try
            {
                return DataFolder.OfUser();
            }
            catch (StorageException e)
            {
                throw new PlanningFailedException(e.Text, e);
            }
        }

        return place == DataFolder.Memory ? null : place;
    }
}
