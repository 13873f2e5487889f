using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Api;

/// <summary>A kind of problem: its stable name, its status code, and its title.</summary>
/// <param name="Name">The end of its type.</param>
/// <param name="Status">The status code.</param>
/// <param name="Title">What it is.</param>
internal sealed record ProblemKind(string Name, int Status, BilingualText Title)
{
    internal static readonly ProblemKind BadRequest = new("bad-request", 400, new("请求有误", "The request has mistakes"));
    internal static readonly ProblemKind NoAccess = new("no-access", 401, new("需要密钥或登录", "A key or signing in is needed"));
    internal static readonly ProblemKind NotAllowed = new("not-allowed", 403, new("权限不足", "This takes another role"));
    internal static readonly ProblemKind NotFound = new("not-found", 404, new("没有找到", "There is no such thing"));
    internal static readonly ProblemKind WrongMethod = new("wrong-method", 405, new("此处不能用这个方法", "This method does not go here"));
    internal static readonly ProblemKind NoResult = new("no-result", 409, new("没有结果", "There is no result"));
    internal static readonly ProblemKind Changed = new("changed", 412, new("内容已被他人修改", "Somebody else changed it"));
    internal static readonly ProblemKind TooLarge = new("too-large", 413, new("内容太大", "What was sent is too large"));
    internal static readonly ProblemKind WrongType = new("wrong-type", 415, new("内容类型不对", "What was sent is of another type"));
    internal static readonly ProblemKind BadFile = new("bad-file", 422, new("文件有误，未保存", "The file has mistakes; nothing was kept"));
    internal static readonly ProblemKind TooMuch = new("too-much", 429, new("请求过多", "Too much at once"));
    internal static readonly ProblemKind Full = new("full", 503, new("服务器已满", "The server is full"));
    internal static readonly ProblemKind Broken = new("broken", 500, new("服务器出错", "The server failed"));

    private static readonly ProblemKind[] All =
    [
        BadRequest, NoAccess, NotAllowed, NotFound, WrongMethod, NoResult, Changed, TooLarge, WrongType, BadFile, TooMuch, Full, Broken,
    ];

    /// <summary>Gets the type that problem details give.</summary>
    internal string Type => $"urn:workplansim:problem:{Name}";

    /// <summary>Finds the kind of a status code that something else answered with.</summary>
    /// <param name="status">The status code.</param>
    /// <returns>The kind.</returns>
    internal static ProblemKind Of(int status) =>
        Array.Find(All, k => k.Status == status) ?? (status < 500 ? BadRequest with { Status = status } : Broken with { Status = status });
}
