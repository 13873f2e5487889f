using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What silos and their database say of themselves.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class SiloWords(Language language) : Phrases(language)
{
    internal string Draining => Say(
        "正在停止：手头的工作交还集群（再按一次 Ctrl-C 立即停止）。",
        "stopping: work at hand goes back to the cluster (Ctrl-C again stops at once).");

    internal string Ready(string cluster, string silo, string gateway, string health) => Say(
        $"silo {silo} 已加入集群 {cluster}；客户端端口 {gateway}；健康状态 {health}ready 和 {health}live",
        $"silo {silo} is in cluster {cluster}; clients at {gateway}; health at {health}ready and {health}live");

    internal string Lost(string reason) => Say(
        $"失败：这个 silo 不再属于集群，须重新启动（{reason}）",
        $"failed: this silo is no longer part of the cluster and has to be started again ({reason})");

    internal string DatabaseReady(string place, int before, int now) => before == now
        ? Say($"数据库 {place} 已是版本 {now}：没有改动。", $"the database {place} has version {now} already: nothing was changed.")
        : Say(
            $"数据库 {place} 已准备好：版本 {before} → {now}。", $"the database {place} is ready: version {before} to {now}.");
}
