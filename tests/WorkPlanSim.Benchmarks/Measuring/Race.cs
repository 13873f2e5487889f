namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>Runs contenders in turn, again and again, so that whatever else the machine does disturbs all of them alike.</summary>
internal static class Race
{
    /// <summary>Runs each once unmeasured, so that its code is compiled, and then round after round.</summary>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="contenders">Those to measure.</param>
    /// <returns>What each took, in their order.</returns>
    internal static Timing[] Run(int rounds, params Contender[] contenders)
    {
        // Tiered code: what is called thirty times is compiled anew in the background, which takes a moment to end.
        const int WarmUps = 2;
        for (var round = 0; round < WarmUps; round++)
        {
            Array.ForEach(contenders, c => c.Seconds(round));
        }

        Thread.Sleep(200);
        var seconds = contenders.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                // The garbage of one is not to be collected at the cost of the next.
                GC.Collect();
                seconds[i][round] = contenders[i].Seconds(WarmUps + round);
            }
        }

        return [.. contenders.Zip(seconds, (c, s) => new Timing(c.Name, s))];
    }
}
