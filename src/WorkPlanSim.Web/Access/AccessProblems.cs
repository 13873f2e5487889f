using Microsoft.AspNetCore.Http;
using WorkPlanSim.Web.Api;

namespace WorkPlanSim.Web.Access;

/// <summary>What programs are told that may not.</summary>
internal static class AccessProblems
{
    /// <summary>Says why not.</summary>
    /// <param name="http">The request.</param>
    /// <param name="isUnknown">Whether it is not known who they are; otherwise their role does not do.</param>
    /// <returns>The answer.</returns>
    internal static IResult Of(HttpContext http, bool isUnknown) => isUnknown
        ? ApiAnswers.Problem(http, ProblemKind.NoAccess, new(
            "请出示有效的密钥：Authorization: Bearer KEY。密钥由管理员用 workplansim keys add 生成。",
            "Show a valid key: Authorization: Bearer KEY. Whoever runs the server makes one with workplansim keys add."))
        : ApiAnswers.Problem(http, ProblemKind.NotAllowed, new(
            "当前身份没有所需的权限：请管理员授予更高的角色（read、plan 或 administer）。",
            "Your role does not allow this: ask whoever runs the server for a higher one (read, plan or administer)."));
}
