using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using WorkPlanSim.Contracts.Plans;

namespace WorkPlanSim.Grains.Tests.Wire;

/// <summary>What crosses the wire has names of ours, which survive a renamed type.</summary>
public class WireTests
{
    private static readonly Assembly Contracts = typeof(IPlanGrain).Assembly;

    private static IEnumerable<Type> Interfaces =>
        Contracts.GetExportedTypes().Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t));

    public static TheoryData<Type> GrainInterfaces =>
        [.. Interfaces];

    private static IEnumerable<Type> Crossing =>
        Contracts.GetTypes().Concat(typeof(StorageNames).Assembly.GetTypes())
            .Where(t => t.GetCustomAttribute<GenerateSerializerAttribute>() is not null);

    public static TheoryData<Type> WireTypes => [.. Crossing];

    [Theory]
    [MemberData(nameof(GrainInterfaces))]
    public void GrainInterface_HasAliasesThroughout(Type type)
    {
        Assert.NotNull(type.GetCustomAttribute<AliasAttribute>(inherit: false));
        Assert.All(type.GetMethods(), m => Assert.NotNull(m.GetCustomAttribute<AliasAttribute>()));
        Assert.All(type.GetMethods(), m => Assert.Equal(typeof(CancellationToken), m.GetParameters()[^1].ParameterType));
    }

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void WireType_HasAnAliasAndNumberedMembers(Type type)
    {
        Assert.StartsWith("WorkPlanSim.", type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias, StringComparison.Ordinal);
        Assert.All(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance),
            p => Assert.NotNull(p.GetCustomAttribute<IdAttribute>()));
    }

    [Fact]
    public void WhatGrainsTakeAndGive_IsWireTypesOrPlainValues()
    {
        var crossing = Interfaces.SelectMany(i => i.GetMethods())
            .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))
            .Select(t => t.IsGenericType ? t.GetGenericArguments()[0] : t)
            .Where(t => t.Namespace?.StartsWith("WorkPlanSim", StringComparison.Ordinal) == true)
            .ToList();

        Assert.NotEmpty(crossing);
        Assert.All(crossing, t => Assert.NotNull(t.GetCustomAttribute<GenerateSerializerAttribute>()));
    }

    [Fact]
    public void Members_KeepTheirNumbers() => Assert.Equal(
        """
        WorkPlanSim.BatchOrder: 0 RunId, 1 ModelKey, 2 Trials, 3 Model, 4 Engine
        WorkPlanSim.BatchReply: 0 Tally, 1 ComputeTime, 2 Failure, 3 IsDeclined, 4 Rest
        WorkPlanSim.Content: 0 Json, 1 Hash
        WorkPlanSim.HeldPart: 0 Version, 1 Content
        WorkPlanSim.ModelOrder: 0 RunId, 1 ModelKey, 2 Plan, 3 Scenarios, 4 Seed, 5 Sampling, 6 Engine
        WorkPlanSim.ModelReply: 0 ComputeThreads, 1 Failure
        WorkPlanSim.PartKey: 0 Kind, 1 Id
        WorkPlanSim.PartKind: 0 Fund, 1 Team, 2 Season, 3 Target
        WorkPlanSim.PlanContent: 0 PlanId, 1 Header, 2 Parts
        WorkPlanSim.PlanLoad: 0 PlanId, 1 Version, 2 Hash, 3 Changed, 4 Unchanged, 5 Removed
        WorkPlanSim.PlanPart: 0 Key, 1 Content
        WorkPlanSim.PlanSnapshot: 0 Version, 1 Content, 2 Failure
        WorkPlanSim.ReplayReply: 0 Replay, 1 Plan, 2 Failure
        WorkPlanSim.ReplayRequest: 0 PlanId, 1 PlanHash, 2 Scenarios, 3 Seed, 4 Trial, 5 Sampling
        WorkPlanSim.RunOutcome: 0 Tally, 1 Plan, 2 Trials, 3 StopReason, 4 Rest
        WorkPlanSim.RunProgress: 0 TrialsDone, 1 TrialsPlanned, 2 Sequence, 3 State, 4 Failure, 5 WidestHalfWidth, 6 FailureZh
        WorkPlanSim.RunRequest: 0 PlanId, 1 PlanHash, 2 Scenarios, 3 Seed, 4 Trials, 5 Precision, 6 By, 7 Sampling, 8 Brought
        WorkPlanSim.RunState: 0 NotStarted, 1 Running, 2 Completed, 3 Failed, 4 Cancelled, 5 Refused
        WorkPlanSim.SheetOrder: 0 Model, 1 Trials, 2 Targets
        WorkPlanSim.SheetRefusal: 0 None, 1 OtherEngine, 2 TooMany
        WorkPlanSim.SheetReply: 0 Numbers, 1 Met, 2 Failure, 3 Refusal
        WorkPlanSim.StopReason: 0 TrialsReached, 1 PrecisionReached, 2 MaximumReached
        WorkPlanSim.TallyPart: 0 Bytes
        WorkPlanSim.TrialRange: 0 First, 1 Count
        """.ReplaceLineEndings("\n"),
        string.Join('\n', Crossing.Select(Describe).Order(StringComparer.Ordinal)));

    [Fact]
    public void Aliases_AreUsedOnce()
    {
        var aliases = Contracts.GetTypes().Concat(typeof(StorageNames).Assembly.GetTypes())
            .Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(t => t.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias).OfType<string>().ToList();

        Assert.Distinct(aliases, StringComparer.Ordinal);
    }

    private static string Describe(Type type)
    {
        var members = type.IsEnum
            ? Enum.GetValues(type).Cast<object>().Select(v => (Id: Convert.ToUInt32(v, CultureInfo.InvariantCulture), Name: $"{v}"))
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(p => (p.GetCustomAttribute<IdAttribute>()!.Id, p.Name));
        return $"{type.GetCustomAttribute<AliasAttribute>(inherit: false)!.Alias}: "
            + string.Join(", ", members.OrderBy(m => m.Id).Select(m => $"{m.Id} {m.Name}"));
    }
}
