using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What the workbench says on the terminal.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class ServeWords(Language language) : Phrases(language)
{
    internal string Stopping => Say("正在停止……", "stopping ...");

    internal string NotEncrypted => Say(
        "传输未加密，密钥和会话可被同一网络中的人读到：请在前面放置 TLS 代理，并用 --public-url https://... 指明。",
        "what is sent is not encrypted, so others in the network could read keys and sessions: put a proxy with TLS before it, and "
            + "name it with --public-url https://...");

    internal string Ready(Uri address) => Say(
        $"工作台已就绪：请在浏览器中打开 {address}（按 Ctrl-C 停止）",
        $"the workbench is ready: open {address} in a browser (Ctrl-C stops it)");

    internal string NewerThanFile(string file) => Say(
        $"{file} 是较早的版本：打开的是之后在工作台中保存的计划。要回到文件，请在“计划”页上传它。",
        $"{file} is an older version: what is open is the plan as it was saved in the workbench since. To go back to the file, upload it on the page Plans.");

    internal string Dashboard(Uri address) => Say(
        $"Orleans 仪表板：{address}（只限本机）", $"Orleans' dashboard: {address} (this machine alone)");

    internal static BilingualText Taken(int port) => new(
        $"端口 {port} 已被占用：请用 --port 指定别的端口。", $"Port {port} is taken: give another with --port.");
}
