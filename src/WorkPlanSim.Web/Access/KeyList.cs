using System.Collections.Immutable;

namespace WorkPlanSim.Web.Access;

/// <summary>The keys of a file.</summary>
/// <param name="Keys">The keys; names are unique.</param>
public sealed record KeyList(ImmutableArray<ApiKey> Keys);
