using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Cli.Words;

/// <summary>What is said of stored data.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class DataWords(Language language) : Phrases(language)
{
    internal string NothingInMemory => Say("内存中没有可检查的数据。", "In memory there are no data to check.");

    internal string Sound(DataReport report)
    {
        var states = string.Join(Say("，", ", "), report.States.Select(s => $"{s.Key} {s.Value}"));
        var older = report.Version < report.Newest
            ? Say(
                $"下次使用时升级到版本 {report.Newest}。",
                $" It will be brought up to version {report.Newest} when it is next used.")
            : "";
        return Say(
            $"{report.Place}：数据完好。版本 {report.Version}；{states}；历史 {report.Events} 条。{older}",
            $"{report.Place}: the data are sound. Version {report.Version}; {states}; history {report.Events}.{older}");
    }

    internal string Damage(string what) => Say($"损坏：{what}", $"damaged: {what}");

    internal string Damaged(string folder) => Say(
        $"“{folder}”中的数据已损坏。没有改动任何东西：请用备份替换，或将文件移走后重新开始。",
        $"The data in '{folder}' are damaged. Nothing was changed: put a backup in their place, or move the files away to "
            + "start anew.");

    internal string DamagedDatabase(string place) => Say(
        $"数据库 {place} 中的数据已损坏。没有改动任何东西：请停止 silo，并用备份恢复数据库。",
        $"The data in the database {place} are damaged. Nothing was changed: stop the silos, and restore the database from a backup.");
}
