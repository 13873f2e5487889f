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
        foreach (var (targets, language) in new[] { (8, Language.En), (8, Language.Zh), (61, Language.En), (61, Language.Zh) })
        {
            var data = Samples.Of(targets, 9, language);
            var single = data.Baseline.Targets.GroupBy(t => t.Target.Kind, StringComparer.Ordinal).Select(g => g.First().Target.Id);
            foreach (var figure in FigureCatalog.All.SelectMany(k => k.Draw(data)).Concat(single.Select(id => TargetFan.Draw(data, id))))
            {
                File.WriteAllBytes(Path.Combine(folder, $"{figure.Name}-{targets}-{language}.png"), figure.ToPng(1));
                File.WriteAllText(Path.Combine(folder, $"{figure.Name}-{targets}-{language}.svg"), figure.ToSvg());
            }
        }
    }
}
