using WorkPlanSim.Web.Access;

namespace WorkPlanSim.Cli.Commands.Keys;

/// <summary>What <c>keys add</c> is asked for.</summary>
/// <param name="Name">Whose key it is.</param>
/// <param name="File">The file of keys.</param>
/// <param name="Role">What it opens.</param>
/// <param name="Quiet">Whether only the key is said.</param>
internal sealed record KeysAddSettings(string Name, string File, AccessRole Role, bool Quiet);
