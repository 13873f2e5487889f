using Microsoft.AspNetCore.Http;

namespace WorkPlanSim.Web.Api;

/// <summary>An answer that says where what it speaks of is to be found.</summary>
/// <param name="answer">The answer.</param>
/// <param name="location">The address.</param>
internal sealed class LocatedResult(IResult answer, string location) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = location;
        return answer.ExecuteAsync(httpContext);
    }
}
