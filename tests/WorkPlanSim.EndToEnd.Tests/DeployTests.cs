using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting;
using YamlDotNet.RepresentationModel;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>What is there for containers and Kubernetes has the form they want, and says what this program understands.</summary>
[Collection(OverPostgres.Name)]
public class DeployTests(PostgresServer server)
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "src", "WorkPlanSim.Hosting", "Deploy");

    [Fact]
    public void Manifests_EachHasWhatKubernetesAsksOfAll()
    {
        var manifests = ReadManifests();

        Assert.All(manifests, m =>
        {
            Assert.Matches("^([a-z.0-9]+/)?v[0-9]+$", Text(m, "apiVersion"));
            Assert.Matches("^[A-Z][A-Za-z]+$", Text(m, "kind"));
            Assert.Matches("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", Text(m, "metadata", "name"));
            Assert.True(m.Children.ContainsKey("spec"));
        });
        Assert.Equal(
            ["Job", "Deployment", "PodDisruptionBudget", "NetworkPolicy"],
            manifests.Select(m => Text(m, "kind")),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Manifests_OfSilos_SelectThem()
    {
        var app = Text(Find("Deployment"), "spec", "template", "metadata", "labels", "app");

        Assert.Equal(app, Text(Find("Deployment"), "spec", "selector", "matchLabels", "app"));
        Assert.Equal(app, Text(Find("PodDisruptionBudget"), "spec", "selector", "matchLabels", "app"));
        Assert.Equal(app, Text(Find("NetworkPolicy"), "spec", "podSelector", "matchLabels", "app"));
    }

    [Fact]
    public void Manifests_HoldNoPassword()
    {
        var connections = ReadManifests()[..2].SelectMany(m => Texts(Container(m), "args")).Where(a => a.Contains('='));

        Assert.All(connections, c => Assert.DoesNotContain("Password", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(ReadManifests()[..2], m => Assert.Contains(
            Items(Container(m), "env"), e => Text(e, "name") == "PGPASSWORD" && e.Children.ContainsKey("valueFrom")));
    }

    [Fact]
    public async Task Manifests_RunHere_MakeADatabaseReadyAndASiloThatItsProbesFindWell()
    {
        var connection = await server.MakeDatabaseAsync();
        var ports = new[] { "11111", "30000", "8080" }.ToDictionary(p => p, _ => $"{FreePort.Find(IPAddress.Loopback)}", StringComparer.Ordinal);

        var init = await CommandLine.RunAsync([.. Arguments(Find("Job"), connection, ports)]);
        await using var silo = CommandLine.Start([.. Arguments(Find("Deployment"), connection, ports)]);
        await silo.HearAsync();

        Assert.Equal(0, init.ExitCode);
        string[] probes = ["startupProbe", "readinessProbe", "livenessProbe"];
        Assert.All(probes, probe => Assert.Equal(0, Execute(Here(Texts(Container(Find("Deployment")), probe, "exec", "command"), ports))));
        silo.Signal("TERM");
        Assert.Equal(0, (await silo.EndAsync()).ExitCode);
        Assert.NotEqual(0, Execute(Here(Texts(Container(Find("Deployment")), "livenessProbe", "exec", "command"), ports)));
    }

    [Fact]
    public void Dockerfile_NamesThisProgramAndHowItStarts()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "Dockerfile")).Where(l => l.Length > 0 && l[0] != '#').ToList();

        Assert.All(lines, l => Assert.Matches("^(FROM|WORKDIR|COPY|RUN|USER|EXPOSE|STOPSIGNAL|ENTRYPOINT) ", l));
        Assert.All(lines.Where(l => l.StartsWith("FROM", StringComparison.Ordinal)), l => Assert.Contains(":10.0", l, StringComparison.Ordinal));
        Assert.All(
            lines.Where(l => Regex.IsMatch(l, "^COPY [^-]", RegexOptions.NonBacktracking)).Select(l => l.Split(' ')[1]),
            copied => Assert.True(Path.Exists(Path.Combine(Checkout.Root, copied)) && !IsIgnored(copied.TrimEnd('/'))));
        Assert.Contains("RUN dotnet publish src/WorkPlanSim.Cli -c Release -o /program", lines, StringComparer.Ordinal);
        Assert.Equal("""ENTRYPOINT ["dotnet", "workplansim.dll"]""", lines[^1]);
        Assert.Equal(
            Items(Container(Find("Deployment")), "ports").Select(p => Text(p, "containerPort")),
            lines.Single(l => l.StartsWith("EXPOSE", StringComparison.Ordinal)).Split(' ')[1..],
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Job", "kubectl delete job ")]
    [InlineData("Deployment", "kubectl scale deployment ")]
    public void Readme_OfANewerProgram_NamesWhatTheManifestsHave(string kind, string command)
    {
        var readme = File.ReadLines(Path.Combine(Folder, "..", "README.md")).Select(l => l.Trim());

        var line = Assert.Single(readme, l => l.StartsWith(command, StringComparison.Ordinal));

        Assert.StartsWith($"{command}{Text(Find(kind), "metadata", "name")} ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Dockerignore_GivesTheBuilderTheSources_AndNothingThatABuildLeft()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Checkout.Root, f));
        string[] others = [".git/HEAD", "README.md", "WorkPlanSim.sln", "scenarios/one-park-less.yaml", "tests/run"];

        Assert.DoesNotContain(sources, f => IsIgnored(f) != f.Split('/').Any(folder => folder is "bin" or "obj"));
        Assert.All(others, f => Assert.True(IsIgnored(f)));
    }

    // As Docker reads it: of the lines that a path or a folder around it matches, the last says whether it is left out.
    private static bool IsIgnored(string path) => File.ReadLines(Path.Combine(Checkout.Root, ".dockerignore"))
        .Where(l => l.Length > 0 && l[0] != '#')
        .LastOrDefault(l => Regex.IsMatch(path, PatternOf(l.TrimStart('!')), RegexOptions.NonBacktracking)) is { } last && last[0] != '!';

    private static string PatternOf(string line) => "^" + Regex.Escape(line)
        .Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "(?:/|$)";

    private static List<YamlMappingNode> ReadManifests()
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Folder, "silos.yaml"));
        stream.Load(reader);
        return [.. stream.Documents.Select(d => (YamlMappingNode)d.RootNode)];
    }

    private static YamlMappingNode Find(string kind) => ReadManifests().Single(m => Text(m, "kind") == kind);

    private static YamlMappingNode Container(YamlMappingNode manifest) =>
        (YamlMappingNode)((YamlSequenceNode)At(manifest, "spec", "template", "spec", "containers")).Single();

    private static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(node, (n, key) => n[key]);

    private static string Text(YamlNode node, params string[] path) => ((YamlScalarNode)At(node, path)).Value!;

    private static IEnumerable<YamlMappingNode> Items(YamlNode node, params string[] path) =>
        ((YamlSequenceNode)At(node, path)).Cast<YamlMappingNode>();

    private static IEnumerable<string> Texts(YamlNode node, params string[] path) =>
        ((YamlSequenceNode)At(node, path)).Select(n => ((YamlScalarNode)n).Value!);

    private static IEnumerable<string> Arguments(
        YamlMappingNode manifest, string connection, Dictionary<string, string> ports) =>
        Here(Texts(Container(manifest), "args"), ports)
            .Select(a => a.StartsWith("Host=", StringComparison.Ordinal) ? connection : a.Replace("$(POD_IP)", "127.0.0.1", StringComparison.Ordinal));

    // Other ports, as those of the manifest may be taken on this machine.
    private static IEnumerable<string> Here(IEnumerable<string> words, Dictionary<string, string> ports) => words.Select(
        w => ports.Aggregate(w, (text, port) => text.Replace(port.Key, port.Value, StringComparison.Ordinal)));

    private static int Execute(IEnumerable<string> command)
    {
        using var process = Process.Start(new ProcessStartInfo(command.First(), command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        });
        process!.WaitForExit();
        return process.ExitCode;
    }
}
