using System.Globalization;
using WorkPlanSim.Grains.Parts;
using WorkPlanSim.Grains.Plans;
using WorkPlanSim.Grains.Runs;

namespace WorkPlanSim.Grains.Storage;

/// <summary>The forms of all states of ours: the newest of each is written, and every one can be read.</summary>
/// <remarks>
/// A changed form gets a new name, here, in front of the old one, which stays as long as storages may hold such states.
/// </remarks>
public static class StateFormats
{
    private static readonly Dictionary<Type, IStateFormat[]> Formats = new()
    {
        [typeof(PlanState)] = [PlanStateFormat.V2, PlanStateFormat.V1],
        [typeof(PartState)] = [PartStateFormat.V1],
        [typeof(ScenarioRunState)] = [ScenarioRunStateFormat.V1],
        [typeof(RunCheckpoint)] = [RunCheckpointFormat.V2, RunCheckpointFormat.V1],
    };

    /// <summary>Writes a state.</summary>
    /// <param name="state">A state of a grain of ours.</param>
    /// <returns>The name of the form, and the bytes.</returns>
    public static (string Format, byte[] Payload) Write(object state)
    {
        var format = Formats[state.GetType()][0];
        return (format.Name, format.Write(state));
    }

    /// <summary>Reads a state.</summary>
    /// <typeparam name="T">A state of a grain of ours.</typeparam>
    /// <param name="format">The name of its form.</param>
    /// <param name="payload">Its bytes.</param>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidDataException">It is no such state, or was damaged.</exception>
    public static T Read<T>(string format, byte[] payload) =>
        (T)Find(Formats[typeof(T)], format).Read(payload);

    /// <summary>Finds out whether a state can be read, whatever grain's it is.</summary>
    /// <param name="format">The name of its form.</param>
    /// <param name="payload">Its bytes.</param>
    /// <exception cref="InvalidDataException">It can't.</exception>
    public static void Verify(string format, byte[] payload) =>
        Find(Formats.Values.SelectMany(f => f), format).Read(payload);

    /// <summary>Finds out whether a state in such a form is what its history ends with.</summary>
    /// <param name="format">The name of its form.</param>
    /// <returns>Whether it is; otherwise no history tells of it.</returns>
    public static bool HasHistory(string format) => !Formats.Any(
        f => f.Value.Any(v => v.Name == format) && !f.Key.IsAssignableTo(typeof(IChangedState)));

    /// <summary>Finds out whether a newer program wrote a state, so that it may be sound and can't be read here.</summary>
    /// <param name="format">The name of its form.</param>
    /// <returns>Whether it did: forms are counted, and no old one is ever forgotten.</returns>
    public static bool IsNewer(string format) => Split(format) is { Number: { } number, State: var state }
        && Formats.Values.Select(f => Split(f[0].Name)).Any(newest => newest.State == state && newest.Number < number);

    private static (string State, int? Number) Split(string format) => format.Split('/') is [var state, var digits]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (state, number)
            : (format, null);

    private static IStateFormat Find(IEnumerable<IStateFormat> formats, string name) =>
        formats.FirstOrDefault(f => f.Name == name)
        ?? throw new InvalidDataException(
            IsNewer(name) ? $"A newer program wrote it, in the form '{name}'." : $"No form '{name}' of a state is known.");
}
