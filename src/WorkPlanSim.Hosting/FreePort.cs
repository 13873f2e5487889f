using System.Net;
using System.Net.Sockets;

namespace WorkPlanSim.Hosting;

/// <summary>Finds ports to listen on.</summary>
internal static class FreePort
{
    /// <summary>Finds a port that nobody listens on; another process may take it before it is used.</summary>
    /// <param name="address">An address of this machine.</param>
    /// <returns>The port.</returns>
    /// <exception cref="SocketException">Nobody can listen on that address here.</exception>
    internal static int Find(IPAddress address)
    {
        using var listener = new TcpListener(address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Finds out whether something failed because a port was taken.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>Whether another port may do.</returns>
    internal static bool IsTaken(Exception exception) =>
        exception is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (exception.InnerException is { } inner && IsTaken(inner));
}
