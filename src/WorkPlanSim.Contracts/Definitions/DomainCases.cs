using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>The words that tell the cases of the domain's closed sets apart in JSON.</summary>
/// <remarks>They lie in stored content: a word is never changed and never used for something else.</remarks>
internal static class DomainCases
{
    private static readonly Dictionary<Type, JsonDerivedType[]> Cases = new()
    {
        [typeof(Target)] =
        [
            new(typeof(DeliverTarget), "deliver"),
            new(typeof(ClearTarget), "clear"),
            new(typeof(MaintainTarget), "maintain"),
            new(typeof(PreventTarget), "prevent"),
            new(typeof(GrowTarget), "grow"),
            new(typeof(PassTarget), "pass"),
            new(typeof(MilestoneTarget), "milestone"),
            new(typeof(CompositeTarget), "composite"),
        ],
        [typeof(Distribution)] =
        [
            new(typeof(Distribution.Constant), "constant"),
            new(typeof(Distribution.Interval), "interval"),
            new(typeof(Distribution.Normal), "normal"),
            new(typeof(Distribution.LogNormal), "logNormal"),
            new(typeof(Distribution.Uniform), "uniform"),
            new(typeof(Distribution.Triangular), "triangular"),
            new(typeof(Distribution.Pert), "pert"),
            new(typeof(Distribution.Beta), "beta"),
            new(typeof(Distribution.Gamma), "gamma"),
            new(typeof(Distribution.Exponential), "exponential"),
            new(typeof(Distribution.Weibull), "weibull"),
            new(typeof(Distribution.Poisson), "poisson"),
            new(typeof(Distribution.Bernoulli), "bernoulli"),
            new(typeof(Distribution.Discrete), "discrete"),
            new(typeof(Distribution.Empirical), "empirical"),
            new(typeof(Distribution.Truncated), "truncated"),
        ],
        [typeof(Change)] =
        [
            new(typeof(Change.OfBudget), "budget"),
            new(typeof(Change.OfStaff), "staff"),
            new(typeof(Change.OfFund), "fund"),
            new(typeof(Change.OfTeam), "team"),
            new(typeof(Change.OfSeason), "season"),
            new(typeof(Change.OfTarget), "target"),
            new(typeof(Change.OfRule), "rule"),
        ],
        [typeof(StandingRule)] =
        [
            new(typeof(StandingRule.Review), "review"),
            new(typeof(StandingRule.Recall), "recall"),
        ],
        [typeof(TargetSetting)] =
        [
            new(typeof(TargetSetting.ToNumber), "number"),
            new(typeof(TargetSetting.ToQuantity), "quantity"),
            new(typeof(TargetSetting.ToPeriod), "period"),
            new(typeof(TargetSetting.ToFlag), "flag"),
            new(typeof(TargetSetting.ToSeries), "series"),
        ],
        [typeof(DatedMove)] =
        [
            new(typeof(DatedMove.OfMoney), "money"),
            new(typeof(DatedMove.OfPosts), "posts"),
        ],
    };

    /// <summary>Gives the closed set that a type is a case of, so that its word is written.</summary>
    /// <param name="type">Any type.</param>
    /// <returns>The set's type, or the type itself.</returns>
    internal static Type RootOf(Type type) => Cases.Keys.FirstOrDefault(root => root.IsAssignableFrom(type)) ?? type;

    /// <summary>Tells JSON the cases of a type.</summary>
    /// <param name="type">Any type's contract.</param>
    internal static void Describe(JsonTypeInfo type)
    {
        if (!Cases.TryGetValue(type.Type, out var cases))
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "is",
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var derived in cases)
        {
            type.PolymorphismOptions.DerivedTypes.Add(derived);
        }
    }
}
