using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Hosting.Storage;

/// <summary>What is said of faults: what is the matter, and what to do.</summary>
internal static class StorageWords
{
    private static readonly BilingualText Elsewhere = new(
        "用 --data DIR 指定别的文件夹，或用 --data :memory: 不保存数据",
        "use another folder with --data DIR, or none with --data :memory:");

    /// <summary>Puts a fault into words.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="place">The folder.</param>
    /// <param name="detail">What more is known; empty for nothing.</param>
    /// <returns>One or two sentences.</returns>
    internal static BilingualText Of(StorageFault fault, string place, string detail) => fault switch
    {
        StorageFault.NoPlace => new(
            $"找不到当前用户的数据文件夹：{Elsewhere.Zh}。",
            $"This user has no folder for data: {Elsewhere.En}."),
        StorageFault.Missing => new($"“{place}”中没有数据。", $"There are no data in '{place}'."),
        StorageFault.InUse => new(
            $"“{place}”中的数据正被另一个进程使用：等它结束，{Elsewhere.Zh}。",
            $"Another process works with the data in '{place}': wait for its end, {Elsewhere.En}."),
        StorageFault.ReadOnly => new(
            $"“{place}”中的数据无法写入{InZh(detail)}：取得写权限，或{Elsewhere.Zh}。",
            $"The data in '{place}' can't be written{InEn(detail)}: get the right to, or {Elsewhere.En}."),
        StorageFault.DiskFull => new(
            $"“{place}”所在的磁盘已满：请腾出空间后重做；已保存的数据完好。",
            $"The disk that holds '{place}' is full: make room and do it again; what was stored is intact."),
        StorageFault.Damaged => new(
            $"“{place}”中的数据已损坏{InZh(detail)}。没有改动任何东西：请用备份替换，或在别处重新开始；workplansim data check 给出详情。",
            $"The data in '{place}' are damaged{InEn(detail)}. Nothing was changed: put a backup in their place, or "
                + "start anew elsewhere; workplansim data check says more."),
        StorageFault.Newer => new(
            $"“{place}”中的数据由更新的 workplansim 写成{InZh(detail)}：请更新程序。没有改动任何东西。",
            $"A newer workplansim wrote the data in '{place}'{InEn(detail)}: update this one. Nothing was changed."),
        StorageFault.Unreadable => new(
            $"“{place}”中的数据无法读写{InZh(detail)}。",
            $"The data in '{place}' can't be read or written{InEn(detail)}."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No words for this."),
    };

    private static string InZh(string detail) => detail.Length == 0 ? "" : $"（{detail}）";

    private static string InEn(string detail) => detail.Length == 0 ? "" : $" ({detail})";
}
