using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What <c>explain</c> says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class ExplainWords(Language language) : Phrases(language)
{
    internal string Probability => Say("实现概率", "probability");

    internal string Binding => Say("未实现的试验里，各月卡在哪里（占未实现试验的 %）", "What bound it, month by month (% of the trials that missed)");

    internal string NoBinding(long missed) => Say(
        $"只有 {missed} 次试验未实现，太少，说不出卡在哪里。", $"Only {missed} trials missed: too few to say what bound them.");

    internal string Period => Say("月份", "month");

    internal string Mostly => Say("主要", "mostly");

    internal string Inputs => Say("取决于什么（输入偏低、偏高时的值和实现概率 %）", "What decides it (inputs where low and high, and % met there)");

    internal string Input => Say("输入", "input");

    internal string Low => Say("P10 值", "P10");

    internal string LowMet => Say("概率", "met");

    internal string High => Say("P90 值", "P90");

    internal string HighMet => Say("概率", "met");

    internal string Index => Say("敏感度%", "share%");

    internal string IndexInterval => Say("95% 区间", "95%");

    internal string IndexLegend(double widest) => Say(
        $"P10、P90：输入的低值和高值；概率：输入在它附近的十分之一试验里的实现概率（95%区间至多±{Figures.Fixed(100.0 * widest, 1)}）。敏感度：知道这个输入后可消除的方差份额；同一输入只列影响最大的月份或平均值，只列超出随机误差的（按趋势或分组检验，全部输入合计 5%）。",
        "P10, P90: the input's low and high value; met: in the tenth of the trials around it, "
            + $"±{Figures.Fixed(100.0 * widest, 1)} at most (95%). share: of the variance that would go if it were known. Of an input the "
            + "month or mean that tells most; beyond chance only (by trend or by bins, 5% for all inputs together).");

    internal string NoInputs => Say("没有哪个输入的影响超出随机误差。", "No input has an effect beyond chance.");

    internal string TooFewMissed(long missed) => Say(
        $"只有 {missed} 次试验未实现，没有可解释的。", $"Only {missed} trials missed: there is nothing to explain.");

    internal string TooFewMet(long met) => Say(
        $"只有 {met} 次试验实现：各输入无论如何都不够。", $"Only {met} trials met it: whatever the inputs are, it fails.");

    internal string Levers => Say("多给或少给一步值多少（百分点，同一批试验）", "What a step more or less is worth (points, same trials)");

    internal string Lever => Say("一步", "step");

    internal string Given => Say("现有", "has");

    internal string Free => Say("未分配", "free");

    internal string Points => Say("变化", "points");

    internal string Money(double step, string currency, string title) => Say(
        $"{Figures.Signed(step, 0)} {currency} {title}", $"{Figures.Signed(step, 0)} {currency} {title}");

    internal string Posts(double step, string title) => Say(
        $"{Figures.Signed(step, 0)} 人 {title}", $"{Figures.Signed(step, 0)} post {title}");

    internal string LeverLegend => Say(
        "!：未分配的不够这一步；资金须从别处来，队伍须增编。▲▼ 超出随机误差。",
        "!: less than the step is free; the money must come from elsewhere, the team be larger. ▲▼ beyond chance.");

    internal string NoLevers(bool isComposite) => isComposite
        ? Say(
            "它由其他目标组成，没有直接给它的资金或人手：请解释其中的目标。",
            "It is made of other targets and gets no money or posts itself: explain these.")
        : Say("没有资金可以给它，也没有队伍为它工作。", "No fund may give it money, and no team works for it.");

    internal string NoLeverMoves => Say("再给一步资金或一个人，都没有超出随机误差的提高。", "No step of money or posts raises it beyond chance.");

    internal string Reaches => Say("怎样达到 80%", "What it takes to reach 80%");

    internal string NotFree(string drivers) => Say($"（未分配的不够：{drivers}）", $" (not so much is free: {drivers})");

    internal string Together => Say("与它一起落空的目标（落空概率 %）", "Fails together with (% that miss)");

    internal string WhenMissed => Say("它未实现时", "when it misses");

    internal string WhenMet => Say("它实现时", "when it is met");

    internal string TogetherLegend => Say(
        "只列超出随机误差的：列出的目标里平均至多 5% 出于偶然。", "Beyond chance only: of those listed at most 5% are there by chance, on average.");

    internal string NoneTogether => Say("没有目标与它一起落空的次数超出随机误差。", "No target fails with it beyond chance.");
}
