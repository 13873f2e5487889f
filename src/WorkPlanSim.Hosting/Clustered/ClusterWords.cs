using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Hosting.Clustered;

/// <summary>What is said of faults: what is the matter, and what to do.</summary>
internal static class ClusterWords
{
    /// <summary>Puts a fault into words.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="place">The database, the cluster or the address.</param>
    /// <param name="detail">What more is known; empty for nothing.</param>
    /// <returns>One or two sentences.</returns>
    internal static BilingualText Of(ClusterFault fault, string place, string detail) => fault switch
    {
        ClusterFault.Unreachable => new(
            $"无法连接数据库 {place}{InZh(detail)}：请检查 --postgres 中的主机和端口，以及 PostgreSQL 是否在运行。",
            $"The database {place} can't be reached{InEn(detail)}: check host and port in --postgres, and whether PostgreSQL runs."),
        ClusterFault.Refused => new(
            $"数据库 {place} 拒绝登录{InZh(detail)}：请检查用户名和口令（--postgres、PGPASSWORD 或口令文件）。",
            $"The database {place} refuses the login{InEn(detail)}: check user and password (--postgres, PGPASSWORD or the "
                + "password file)."),
        ClusterFault.NoDatabase => new(
            $"服务器上没有数据库 {place}：请先用 createdb 建立，再运行 workplansim data init。",
            $"The server has no database {place}: make it with createdb, then run workplansim data init."),
        ClusterFault.NotAllowed => new(
            $"该用户无权在数据库 {place} 中这样做{InZh(detail)}：请由数据库所有者授权，或用其身份运行 workplansim data init。",
            $"The user may not do that in the database {place}{InEn(detail)}: have its owner grant it, or run workplansim data init "
                + "as the owner."),
        ClusterFault.NotReady => new(
            $"数据库 {place} 尚未准备好：请先运行 workplansim data init --postgres ...",
            $"The database {place} is not made ready yet: run workplansim data init --postgres ... first."),
        ClusterFault.Older => new(
            $"数据库 {place} 的表较旧{InZh(detail)}：请停止所有较旧的 silo，再运行 workplansim data init --postgres ...",
            $"The tables in the database {place} are older than this program{InEn(detail)}: stop all older silos, then run "
                + "workplansim data init --postgres ..."),
        ClusterFault.Newer => new(
            $"数据库 {place} 的表由更新的 workplansim 建立{InZh(detail)}：请更新程序。没有改动任何东西。",
            $"A newer workplansim made the tables in the database {place}{InEn(detail)}: update this one. Nothing was changed."),
        ClusterFault.NoSilo => new(
            $"集群 {place} 没有可连接的 silo：请用 workplansim silo --postgres ... 启动一个，并检查 --cluster。",
            $"No silo of the cluster {place} can be reached: start one with workplansim silo --postgres ..., and check --cluster."),
        ClusterFault.NoAnswer => new(
            $"集群 {place} 长时间没有应答{InZh(detail)}：请检查其 silo 和数据库，然后重做；已完成的不会重算。",
            $"The cluster {place} gave no answer for long{InEn(detail)}: look after its silos and database, then do it again; what is "
                + "done is not done twice."),
        ClusterFault.CannotListen => new(
            $"silo 无法在 {place} 上监听{InZh(detail)}：请给出本机的地址和空闲的端口。",
            $"The silo can't listen on {place}{InEn(detail)}: give an address of this machine, and ports that are free."),
        ClusterFault.Failed => new(
            $"数据库 {place} 出错{InZh(detail)}。", $"The database {place} gave an error{InEn(detail)}."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No words for this."),
    };

    private static string InZh(string detail) => detail.Length == 0 ? "" : $"（{detail}）";

    private static string InEn(string detail) => detail.Length == 0 ? "" : $" ({detail})";
}
