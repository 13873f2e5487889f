using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What is told of a target's month, as planners put it.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class TaleWords(Language language) : Phrases(language)
{
    internal string And => Say("，", ", ");

    internal string NoMoneyYet => Say("资金未到", "no money yet");

    internal string NoMoneyLeft => Say("钱已用完", "no money left");

    internal string TooLittleMoney => Say("钱不够", "too little money");

    internal string NobodyAtWork => Say("无人在岗", "nobody at work");

    internal string TooFewPeople => Say("人手有限", "short of people");

    internal string NotWorkable => Say("不能施工", "not workable");

    internal string PartlyWorkable(string percent) => Say($"{percent} 可施工", $"{percent} workable");

    internal string HeldUpBySeason => Say("受季节所限", "held up by the season");

    internal string SeasonAgainst => Say("季节不利", "the season was against it");

    internal string FullCapacity => Say("已尽产能", "at full capacity");

    internal string WaitingForStart => Say("未到开工", "not started yet");

    internal string StartedLate => Say("月中才开工", "started late in it");

    internal string WaitingForTurn => Say("等待前序", "waiting for its turn");

    internal string StepDone(string step) => Say($"{step} 完成", $"{step} finished");

    internal string Incidents(string count, string unit) => Say($"发生 {count} {unit}", $"{count} {unit}");

    internal string Passed => Say("通过", "passed");

    internal string Failed => Say("未通过", "failed");

    internal string Done => Say("✓ 完成", "✓ done");

    internal string Met => Say("✓ 实现", "✓ met");

    internal string MissedBy(string shortfall) => Say($"✗ 差 {shortfall}", $"✗ short by {shortfall}");

    internal string DoneTooLate => Say("完成，已过期限", "done, but late");
}
