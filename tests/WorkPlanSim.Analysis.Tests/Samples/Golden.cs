using System.Runtime.CompilerServices;
using System.Text;

namespace WorkPlanSim.Analysis.Tests.Samples;

/// <summary>Holds a text against a file beside the test. UPDATE_GOLDEN=1 writes the files anew: read the diff then.</summary>
internal static class Golden
{
    internal static void Check(string name, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test) ?? "", "Golden", name);
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(File.Exists(path), $"No golden file {name}; run with UPDATE_GOLDEN=1 and read it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
