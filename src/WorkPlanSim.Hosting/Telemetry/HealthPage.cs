using System.Net;
using System.Text;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Hosting.Telemetry;

/// <summary>Says on loopback, by HTTP, whether the silo lives (<c>/live</c>) and takes work (<c>/ready</c>).</summary>
/// <remarks>200 for yes, 503 for no; the body says which state the cluster sees the silo in.</remarks>
internal sealed class HealthPage : IDisposable
{
    private const int Attempts = 5;

    private readonly HttpListener _listener;
    private ISiloStatusOracle? _silo;
    private bool _isDraining;

    private HealthPage(HttpListener listener, Uri address)
    {
        _listener = listener;
        Address = address;
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Gets where it is.</summary>
    internal Uri Address { get; }

    private SiloStatus Status => _silo?.CurrentStatus ?? SiloStatus.Created;

    /// <summary>Opens the page; nothing is ready yet.</summary>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ClusterException">The port is taken.</exception>
    internal static HealthPage Open(int port)
    {
        for (var attempt = 1; ; attempt++)
        {
            var address = new Uri($"http://127.0.0.1:{(port == 0 ? FreePort.Find(IPAddress.Loopback) : port)}/");
            var listener = new HttpListener();
            listener.Prefixes.Add(address.ToString());
            try
            {
                listener.Start();
                return new HealthPage(listener, address);
            }
            catch (HttpListenerException e)
            {
                listener.Close();
                if (port != 0 || attempt == Attempts)
                {
                    throw new ClusterException(ClusterFault.CannotListen, address.Authority, e.Message, e);
                }
            }
        }
    }

    /// <summary>Begins to tell of a silo.</summary>
    /// <param name="silo">Knows what the cluster thinks of it.</param>
    internal void Show(ISiloStatusOracle silo) => Volatile.Write(ref _silo, silo);

    /// <summary>Says from now on that it is not ready: nobody should send more work.</summary>
    internal void Drain() => Volatile.Write(ref _isDraining, true);

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // Closed, or somebody who asked went away.
            }
        }
    }

    private void Answer(HttpListenerContext asked)
    {
        var isDraining = Volatile.Read(ref _isDraining);
        bool? isWell = asked.Request.Url?.AbsolutePath switch
        {
            "/live" => Status != SiloStatus.Dead,
            "/ready" => Status == SiloStatus.Active && !isDraining,
            _ => null,
        };
        var (code, text) = isWell switch
        {
            true => (HttpStatusCode.OK, $"{Status}\n"),
            false => (HttpStatusCode.ServiceUnavailable, isDraining ? "draining\n" : $"{Status}\n"),
            null => (HttpStatusCode.NotFound, "Ask for /live or /ready.\n"),
        };
        asked.Response.StatusCode = (int)code;
        asked.Response.ContentType = "text/plain";
        asked.Response.Close(Encoding.ASCII.GetBytes(text), willBlock: false);
    }
}
