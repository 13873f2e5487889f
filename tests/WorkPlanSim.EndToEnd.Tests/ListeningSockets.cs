using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Where a process listens, as the kernel knows it: whatever the process itself says.</summary>
internal static class ListeningSockets
{
    private const string Listens = "0A";

    /// <summary>Finds what a process listens on by TCP.</summary>
    /// <param name="process">Its number.</param>
    internal static IReadOnlyList<IPEndPoint> Of(int process)
    {
        var own = Directory.EnumerateFileSystemEntries($"/proc/{process}/fd").Select(TargetOf).ToHashSet(StringComparer.Ordinal);
        return [.. new[] { "tcp", "tcp6" }
            .SelectMany(table => File.ReadLines($"/proc/{process}/net/{table}").Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == Listens && own.Contains($"socket:[{fields[9]}]"))
            .Select(fields => Parse(fields[1]))];
    }

    // One that was closed meanwhile leads nowhere.
    private static string TargetOf(string descriptor) => new FileInfo(descriptor).LinkTarget ?? "";

    // Words of 32 bits in the machine's order, a colon, the port.
    private static IPEndPoint Parse(string text)
    {
        var (address, port) = (Convert.FromHexString(text[..^5]), text[^4..]);
        for (var word = 0; word < address.Length; word += sizeof(uint))
        {
            var span = address.AsSpan(word, sizeof(uint));
            BinaryPrimitives.WriteUInt32BigEndian(span, BinaryPrimitives.ReadUInt32LittleEndian(span));
        }

        return new IPEndPoint(new IPAddress(address), int.Parse(port, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
