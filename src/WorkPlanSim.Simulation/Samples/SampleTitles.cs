using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Simulation.Samples;

/// <summary>Says in words what an input is.</summary>
internal static class SampleTitles
{
    private static readonly Dictionary<string, BilingualText> Fields = new(StringComparer.Ordinal)
    {
        ["seasons/workable"] = new("可施工比例", "workable share"),
        ["seasons/anomaly"] = new("天气好坏（标准差）", "weather, in standard deviations"),
        ["teams/atWork"] = new("在岗比例", "share of posts at work"),
        ["teams/available"] = new("出勤比例", "presence of those in post"),
        ["teams/attrition"] = new("编制到位比例", "share of posts filled"),
        ["funds/realised"] = new("到位比例", "share that comes true"),
        ["funds/delay"] = new("到账推迟期数", "periods late"),
        ["funds/clawback"] = new("年中收回比例", "share clawed back"),
        ["funds/arrived"] = new("累计到账比例", "share arrived so far"),
        ["targets/lead"] = new("前期审批期数", "periods before work starts"),
        ["targets/unitCost"] = new("单位成本", "cost of a unit"),
        ["targets/unitLabour"] = new("单位用工", "labour for a unit"),
        ["targets/maxRate"] = new("每期最大完成量", "most units a period"),
        ["targets/productivity"] = new("效率", "pace of work"),
        ["targets/noise"] = new("当期波动", "ups and downs"),
        ["targets/lag"] = new("验收滞后期数", "periods until accepted"),
        ["targets/initial"] = new("期初数量", "what there is at the start"),
        ["targets/caseLabour"] = new("每件用工", "labour for a case"),
        ["targets/caseCost"] = new("每件成本", "cost of a case"),
        ["targets/arrivals"] = new("新增件数", "new cases"),
        ["targets/gain"] = new("投入成效", "gain from effort"),
        ["targets/effectiveness"] = new("防控成效", "effectiveness"),
        ["targets/incidents"] = new("事故偶然性（标准差）", "luck with incidents, in standard deviations"),
        ["targets/trend"] = new("增长趋势", "trend"),
        ["targets/volatility"] = new("市场波动（标准差）", "ups and downs, in standard deviations"),
        ["targets/exam"] = new("验收评分偏差", "luck at the inspection"),
        ["targets/resit"] = new("复验评分偏差", "luck at the second inspection"),
    };

    /// <summary>Says what an input is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="input">The input's name, such as <c>targets/gullies/unitCost</c>.</param>
    /// <returns>Whose it is, and what of it.</returns>
    internal static (BilingualText Owner, BilingualText Field) Of(Plan plan, string input)
    {
        var parts = input.Split('/', 3);
        var (list, id, field) = (parts[0], parts[1], parts[2]);
        return (OwnerOf(plan, list, id), field.Split('/') switch
        {
            ["secondments", var cause] => new BilingualText($"抽调比例（{cause}）", $"share away for {cause}"),
            ["steps", var step, "takes"] => new BilingualText($"步骤 {step} 所需期数", $"periods that step {step} takes"),
            _ => Fields[$"{list}/{field}"],
        });
    }

    private static BilingualText OwnerOf(Plan plan, string list, string id) => list switch
    {
        "seasons" => plan.Seasons.First(s => s.Id == id).Title,
        "teams" => plan.Teams.First(t => t.Id == id).Title,
        "funds" => plan.Funds.First(f => f.Id == id).Title,
        _ => plan.Targets.First(t => t.Id == id).Title,
    };
}
