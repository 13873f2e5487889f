using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Fans;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>Writes every figure as PNG for people to look at, where FIGURES_OUT names a folder.</summary>
public class Gallery
{
    [Fact]
    public void Figures_WhereAFolderIsNamed_AreWrittenThere()
    {
        var folder = Environment.GetEnvironmentVariable("FIGURES_OUT");
        if (string.IsNullOrEmpty(folder))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var (targets, scenarios) in new[] { (8, 9), (61, 9), (61, 11), (61, 18) })
        {
            foreach (var language in new[] { Language.En, Language.Zh })
            {
                var data = Samples.Of(targets, scenarios, language);
                var single = data.Baseline.Targets.GroupBy(t => t.Target.Kind, StringComparer.Ordinal).Select(g => g.First().Target.Id);
                foreach (var figure in FigureCatalog.All.SelectMany(k => k.Draw(data)).Concat(single.Select(id => TargetFan.Draw(data, id))))
                {
                    var name = Path.Combine(folder, $"{figure.Name}-{targets}x{scenarios}-{language}");
                    File.WriteAllBytes(name + ".png", figure.ToPng(1));
                    File.WriteAllText(name + ".svg", figure.ToSvg());
                }
            }
        }
    }
}
