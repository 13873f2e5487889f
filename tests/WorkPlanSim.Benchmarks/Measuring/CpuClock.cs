using System.Runtime.InteropServices;

namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>
/// The time that a thread has been on a processor: what others do on the machine meanwhile is not in it.
/// </summary>
/// <remarks>
/// On a shared machine a long run never finds a quiet moment, and a short one does: by the wall clock the
/// short one would win too
/// much. Caches and memory are still shared, so the least of several repetitions is taken all the same.
/// </remarks>
internal static class CpuClock
{
    // CLOCK_PROCESS_CPUTIME_ID and CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int ProcessTime = 2;
    private const int ThreadTime = 3;

    /// <summary>Gets the seconds of this thread.</summary>
    /// <exception cref="InvalidOperationException">The system has no such clock.</exception>
    internal static double Seconds => Read(ThreadTime);

    /// <summary>Gets the seconds of all threads of this process together.</summary>
    /// <exception cref="InvalidOperationException">The system has no such clock.</exception>
    internal static double SecondsOfAll => Read(ProcessTime);

    private static double Read(int clock) => ReadClock(clock, out var time) == 0
        ? time.Seconds + (time.Nanoseconds * 1e-9)
        : throw new InvalidOperationException("The system does not tell the time on a processor.");

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out Reading time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Reading
    {
        internal readonly long Seconds;
        internal readonly long Nanoseconds;
    }
}
