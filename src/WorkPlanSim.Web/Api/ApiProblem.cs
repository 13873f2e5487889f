using System.Collections.Immutable;

namespace WorkPlanSim.Web.Api;

/// <summary>Why a request has no other answer: problem details as in RFC 9457.</summary>
/// <param name="Type">What kind of problem, stable.</param>
/// <param name="Title">The same in words.</param>
/// <param name="Status">The status code.</param>
/// <param name="Detail">What to do.</param>
public sealed record ApiProblem(string Type, string Title, int Status, string Detail)
{
    /// <summary>Gets the mistakes in what was sent, all of them; none where it is something else.</summary>
    public ImmutableArray<ApiFinding>? Problems { get; init; }
}
