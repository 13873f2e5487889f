using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkPlanSim.Simulation.Replays;

/// <summary>
/// One trial, a possible year, told period by period: the very numbers that it has in a run.
/// </summary>
/// <param name="Trial">The trial, from 0.</param>
/// <param name="Funds">The share of a fund's amount that arrives in a period. Shape [funds][periods].</param>
/// <param name="Teams">The share of a team's posts at work. Shape [teams][periods].</param>
/// <param name="Seasons">
/// The share of a period that a season leaves workable. Shape [seasons][periods].
/// </param>
/// <param name="Targets">The targets, in the plan's order.</param>
public sealed record TrialReplay(
    int Trial,
    ImmutableArray<ImmutableArray<double>> Funds,
    ImmutableArray<ImmutableArray<double>> Teams,
    ImmutableArray<ImmutableArray<double>> Seasons,
    ImmutableArray<TargetReplay> Targets)
{
    /// <summary>Gets what standing rules moved, in order: money once, posts in every period in which they work elsewhere.</summary>
    public ImmutableArray<RuleAct> RuleActs { get; init; } = [];

    private static readonly JsonSerializerOptions Exact = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Writes it.</summary>
    /// <returns>Bytes that give the same numbers when they are read.</returns>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Exact);

    /// <summary>Reads it.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <returns>The replay.</returns>
    /// <exception cref="InvalidDataException">They are no such bytes.</exception>
    public static TrialReplay FromBytes(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<TrialReplay>(bytes, Exact)
                ?? throw new InvalidDataException("The replay is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The bytes are no replay.", e);
        }
    }
}
