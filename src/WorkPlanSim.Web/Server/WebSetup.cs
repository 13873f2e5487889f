using System.IO.Compression;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Hosting;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Api;
using WorkPlanSim.Web.Components;
using WorkPlanSim.Web.Live;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Server;

/// <summary>Puts the server together: what it listens to, what guards it, what it shows.</summary>
internal static class WebSetup
{
    /// <summary>The most bytes that a request may bring: plan files are smaller by far.</summary>
    internal const int MostBytes = 4 << 20;

    /// <summary>Builds the server.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="planning">What runs plans.</param>
    /// <returns>The server, not started.</returns>
    internal static WebApplication Build(WebOptions options, PlanningService planning)
    {
        // Empty: no configuration files and no variables of the environment can open another address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "WorkPlanSim.Web" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Listen(options.Access.Address, options.Port);
        });
        AddServices(builder.Services, options, planning);
        var application = builder.Build();
        application.UseMiddleware<RequestGuard>();
        application.UseResponseCompression();
        application.UseApi();

        // Where nothing is, the page says so in words: an empty answer is shown as the browser's own fault.
        application.UseWhen(
            http => PageRequests.IsPage(http.Request), pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        application.UseRouting();
        application.UseAuthentication();
        application.UseRateLimiter();
        application.UseAuthorization();
        application.UseMiddleware<StandingGuard>();
        application.UseAntiforgery();
        application.MapAssets();
        application.MapResults();
        application.MapGet("/alive", IsAlive).AllowAnonymous();
        application.MapSignIn(options.Access);
        application.MapApi();
        application.MapRazorComponents<App>().AddInteractiveServerRenderMode(
            o => o.ContentSecurityFrameAncestorsPolicy = null);
        return application;
    }

    // A server on its way out still answers for a moment: a page that took that for its return would be opened by a server that is gone.
    private static IResult IsAlive(IHostApplicationLifetime lifetime) => lifetime.ApplicationStopping.IsCancellationRequested
        ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
        : Results.NoContent();

    private static void AddServices(IServiceCollection services, WebOptions options, PlanningService planning)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Standing);
        services.AddSingleton(planning);
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<FileHistory>();
        services.AddSingleton<HalfSaves>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton(TimeProvider.System);
        if (options.Cluster is not null)
        {
            services.AddHostedService<OtherServers>();
        }

        services.AddSingleton<LiveProjectors>();
        services.AddSingleton(new RunLimits());
        services.AddSingleton<RunBook>();
        services.AddSingleton<RunTickets>();
        services.AddSingleton<RunFinder>();
        services.AddSingleton<ITrialMaker>(new SiloTrials(planning));
        services.AddSingleton<QuestionTickets>();
        services.AddSingleton<ResultShelf>();
        services.AddSingleton<RunHistory>();
        services.AddSingleton<RunHeadlines>();
        services.AddScoped<PageNonce>();
        services.AddScoped<PageSession>();
        services.AddScoped<PageScript>();
        services.AddHttpContextAccessor();
        services.AddRouting();
        services.AddAccess(options.Access);
        services.AddApi();
        services.AddLogging();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "1";
                return ValueTask.CompletedTask;
            };

            // Each visitor their own share, so that nobody keeps the others out; who is unknown shares that of their address.
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                RateLimitPartition.GetTokenBucketLimiter(StandingShare.VisitorOf(http), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = 400,
                    TokensPerPeriod = 100,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }));
        });

        // Keys that outlive the process would lie around unencrypted, and nothing is signed for longer than a page lives.
        services.AddDataProtection();
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddResponseCompression(o =>
        {
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitMaxRetained = 20;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = MostBytes);
        services.AddScoped<AuthenticationStateProvider, AccessWatch>();
    }
}
