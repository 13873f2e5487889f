using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Dashboard;

namespace WorkPlanSim.Hosting.Embedded;

/// <summary>The host of a silo whose grains and calls Orleans' dashboard shows, on a port of this machine.</summary>
internal static class DashboardHost
{
    /// <summary>Builds the host.</summary>
    /// <param name="configure">Adds what every embedded silo has.</param>
    /// <param name="silo">Sets the silo up.</param>
    /// <returns>The host, not started.</returns>
    internal static IHost Build(Action<IHostApplicationBuilder> configure, Action<ISiloBuilder> silo)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        configure(builder);
        builder.Services.AddRouting();
        builder.Services.AddLogging();
        builder.UseOrleans(s =>
        {
            silo(s);
            s.AddDashboard();
        });
        var application = builder.Build();
        application.Use(OnlyThisMachineAsync);
        application.UseRouting();
        application.MapOrleansDashboard();
        return application;
    }

    /// <summary>Finds out where it is shown.</summary>
    /// <param name="host">A host that was started.</param>
    /// <returns>The address; null where nothing is shown.</returns>
    internal static Uri? AddressOf(IHost host) =>
        host.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
            ? new Uri(address)
            : null;

    // A name that somebody else's server gave this machine's address is no way in for pages of theirs.
    private static Task OnlyThisMachineAsync(HttpContext http, RequestDelegate next)
    {
        if (IPAddress.TryParse(http.Request.Host.Host, out var host) && IPAddress.IsLoopback(host) || http.Request.Host.Host == "localhost")
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
