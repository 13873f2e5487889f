using System.Text;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Tests.Samples;

namespace WorkPlanSim.Analysis.Tests.Exports;

public class ReplayJsonTests
{
    [Theory]
    [InlineData("erosion-gullies")]
    [InlineData("south-park")]
    public void Write_OneTarget_GivesTheGoldenText(string target) =>
        Golden.Check($"replay-{target}.json", Written(target));

    private static string Written(string target)
    {
        using var stream = new MemoryStream();
        ReplayJson.Write(stream, SampleReplay.Year.Of(target), SampleReplay.Origin);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
