namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>
/// Runs contenders in turn, again and again, so that whatever else the machine does disturbs all of them
/// alike.
/// </summary>
internal static class Race
{
    private const double WarmUpSeconds = 1.5;
    private const int LeastWarmUps = 2;

    // Methods called often are compiled anew in the background: time for that, before what is measured
    // begins.
    private static readonly TimeSpan ToCompile = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Runs each for a while unmeasured, so that its code is compiled, and then all round after round.
    /// </summary>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="contenders">Those to measure.</param>
    /// <returns>What each took, in their order.</returns>
    internal static Timing[] Run(int rounds, params Contender[] contenders)
    {
        var next = contenders.Select(WarmUp).Max();
        var seconds = contenders.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                // The garbage of one is not to be collected at the cost of the next.
                GC.Collect();
                seconds[i][round] = contenders[i].Seconds(next + round);
            }
        }

        return [.. contenders.Zip(seconds, (c, s) => new Timing(c.Name, s))];
    }

    /// <summary>Gives the number of the next repetition.</summary>
    private static int WarmUp(Contender contender)
    {
        var (repetition, spent) = (0, 0.0);
        while (repetition < LeastWarmUps || spent < WarmUpSeconds)
        {
            spent += contender.Seconds(repetition++);
            if (repetition <= LeastWarmUps)
            {
                Thread.Sleep(ToCompile);
            }
        }

        return repetition;
    }
}
