using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Stores;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web;
using WorkPlanSim.Web.Access;

namespace WorkPlanSim.Cli.Commands.Web;

/// <summary><c>serve</c>: the workbench in a browser, until it is stopped.</summary>
/// <param name="call">Where to answer, and with what to work.</param>
internal sealed class ServeCommand(CommandCall call)
{
    private const int UsualPort = 5180;

    private readonly ServeWords _words = new(call.Language);

    /// <summary>Does it.</summary>
    /// <param name="settings">What to open.</param>
    /// <param name="cancellationToken">Tells it to stop.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(ServeSettings settings, CancellationToken cancellationToken)
    {
        if (OptionsOf(settings) is not { } options)
        {
            return ExitCode.BadInput;
        }

        await using var server = await StartAsync(options, cancellationToken);
        call.Terminal.ShowLine(_words.Ready(server.Address));
        if (server.IsPlanNewerThanFile)
        {
            call.Terminal.Complain(_words.NewerThanFile(settings.Common.Plan), Styles.Doubtful);
        }

        if (server.Dashboard is { } dashboard)
        {
            call.Terminal.ShowLine(_words.Dashboard(dashboard));
        }

        await call.Terminal.Out.FlushAsync(cancellationToken);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(ended.SetResult);
        await ended.Task;
        if (!settings.Common.Quiet)
        {
            call.Terminal.Complain(_words.Stopping, Styles.Quiet);
        }

        return ExitCode.Cancelled;
    }

    private WebOptions? OptionsOf(ServeSettings settings)
    {
        if (AccessOf(settings.Access) is not { } access)
        {
            return null;
        }

        var common = settings.Common;
        var options = new WebOptions
        {
            Access = access,
            DataFolder = common.Cluster is null ? DataChoice.Of(common.Data, call.Terminal.Variable) : null,
            Cluster = common.Cluster,
            Port = settings.Port,
            ShowsDashboard = settings.ShowsDashboard,
            Telemetry = settings.Telemetry,
            HealthPort = settings.HealthPort,
            Threads = common.Threads,
            Language = call.Language,
        };
        if (common.Plan.Length == 0)
        {
            return options;
        }

        var read = call.Reading.ReadFiles(common.Plan, common.Scenarios);
        new ProblemReport(call.Terminal, call.Language).Tell(read.Problems, wantedRun: true);
        return read.Plan is null
            ? null
            : options with { PlanText = File.ReadAllText(common.Plan), PlanName = common.Plan, Scenarios = read.Scenarios };
    }

    private AccessSettings? AccessOf(ServeAccess asked)
    {
        var signIn = SignInReading.Read(asked.SignIn, call.Terminal.Variable);
        var access = new AccessSettings
        {
            Address = asked.Address,
            PublicUrl = asked.PublicUrl,
            KeyFile = asked.Keys,
            SignIn = signIn?.Value,
        };
        var problems = signIn?.Problems is { IsEmpty: false } faults ? faults : access.Check();
        new ProblemReport(call.Terminal, call.Language).Tell(problems, wantedRun: true);
        if (!problems.IsEmpty)
        {
            return null;
        }

        if (access.IsReachable && access.PublicUrl?.Scheme != Uri.UriSchemeHttps)
        {
            call.Terminal.Complain(_words.NotEncrypted, Styles.Doubtful);
        }

        return access;
    }

    private static async Task<WebServer> StartAsync(WebOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return options.Port > 0
                ? await WebServer.StartAsync(options, cancellationToken)
                : await StartSomewhereAsync(options, cancellationToken);
        }
        catch (Exception e) when (e is IBilingualFault { Text: var reason })
        {
            throw new PlanningFailedException(reason, e);
        }
        catch (IOException e) when (options.Port > 0 && e.InnerException is not null)
        {
            throw new PlanningFailedException(ServeWords.Taken(options.Port), e);
        }
    }

    private static async Task<WebServer> StartSomewhereAsync(WebOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await WebServer.StartAsync(options with { Port = UsualPort }, cancellationToken);
        }
        catch (IOException e) when (e.InnerException is not null)
        {
            return await WebServer.StartAsync(options, cancellationToken);
        }
    }
}
