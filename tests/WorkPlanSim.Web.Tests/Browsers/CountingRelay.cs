using System.Net;
using System.Net.Sockets;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>Stands between a browser and a server and counts what the server sends, web sockets and all, as it goes over the wire.</summary>
internal sealed class CountingRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _server;
    private long _sent;

    internal CountingRelay(Uri server)
    {
        _server = server;
        _listener.Start();
        _ = WorkAsync();
    }

    /// <summary>Gets where browsers find the server.</summary>
    internal Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Gets the bytes that the server has sent so far.</summary>
    internal long Sent => Interlocked.Read(ref _sent);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task WorkAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(RelayAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task RelayAsync(TcpClient browser)
    {
        using var client = browser;
        using var server = new TcpClient();
        await server.ConnectAsync(_server.Host, _server.Port);
        await Task.WhenAny(
            CopyAsync(client.GetStream(), server.GetStream(), _ => { }),
            CopyAsync(server.GetStream(), client.GetStream(), bytes => Interlocked.Add(ref _sent, bytes)));
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, Action<int> count)
    {
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, _end.Token)) > 0;)
            {
                count(read);
                await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One of the two has hung up.
        }
    }
}
