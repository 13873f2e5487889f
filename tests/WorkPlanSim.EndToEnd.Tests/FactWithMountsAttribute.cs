using System.Diagnostics;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>
/// A test that mounts file systems of its own, seen by nobody else; left out where the system lets nobody do so, unless CI=true.
/// </summary>
internal sealed class FactWithMountsAttribute : FactAttribute
{
    private static readonly bool MayMount = TryMount();

    public FactWithMountsAttribute()
    {
        if (ReasonToSkip(MayMount, Environment.GetEnvironmentVariable("CI")) is { } reason)
        {
            Skip = reason;
        }
    }

    /// <summary>Tells why to leave a test out; null for not. Where everything has to be tested nothing is left out, and it fails.</summary>
    internal static string? ReasonToSkip(bool mayMount, string? isEverything) =>
        mayMount || isEverything == "true" ? null : "unshare --map-root-user --mount is not allowed here.";

    private static bool TryMount()
    {
        try
        {
            using var attempt = Process.Start("unshare", ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]);
            attempt.WaitForExit();
            return attempt.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
