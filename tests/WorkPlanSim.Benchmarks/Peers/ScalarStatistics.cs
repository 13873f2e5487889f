namespace WorkPlanSim.Benchmarks.Peers;

/// <summary>The statistics of the scalar peer: those of our tally.</summary>
/// <param name="targets">The number of targets.</param>
/// <param name="periods">The number of periods.</param>
/// <param name="drivers">The number of drivers.</param>
internal sealed class ScalarStatistics(int targets, int periods, int drivers)
{
    private const int Bins = 256;
    private const int Causes = 4;

    private readonly int[,,] _histograms = new int[targets, periods, Bins];
    private readonly double[,] _attainment = new double[targets, periods];
    private readonly int[,] _finish = new int[targets, periods];
    private readonly int[,,] _causes = new int[targets, periods, Causes];
    private readonly int[,,] _driverHistograms = new int[drivers, periods, Bins];
    private readonly double[,] _driverSums = new double[drivers, periods];
    private readonly int[,] _joint = new int[targets, targets];
    private readonly int[] _metCounts = new int[targets + 1];
    private readonly double[] _sums = new double[5];
    private readonly List<int> _metNow = [];
    private int _trials;

    internal void AddDriver(int driver, int period, double share)
    {
        _driverHistograms[driver, period, BinOf(share)]++;
        _driverSums[driver, period] += share;
    }

    internal void AddAttainment(int target, int period, double attainment)
    {
        _histograms[target, period, BinOf(attainment)]++;
        _attainment[target, period] += attainment;
    }

    internal void AddSums(double spent, double unspent, double used, double idle)
    {
        _sums[0] += spent;
        _sums[1] += unspent;
        _sums[2] += used;
        _sums[3] += idle;
    }

    internal void AddMet(int target, int period)
    {
        _finish[target, period]++;
        _metNow.Add(target);
    }

    internal void AddMissed(int target, double shortfall, ReadOnlySpan<int> causes)
    {
        _sums[4] += shortfall;
        for (var t = 0; t < causes.Length; t++)
        {
            if (causes[t] >= 0)
            {
                _causes[target, t, causes[t]]++;
            }
        }
    }

    internal void EndTrial()
    {
        foreach (var i in _metNow)
        {
            foreach (var j in _metNow)
            {
                _joint[i, j]++;
            }
        }

        _metCounts[_metNow.Count]++;
        _metNow.Clear();
        _trials++;
    }

    /// <summary>Gives what is to be compared.</summary>
    /// <returns>The findings.</returns>
    internal Findings Report()
    {
        var places = Enumerable.Range(0, targets).ToList();
        var times = Enumerable.Range(0, periods).ToList();
        return new Findings
        {
            Name = "scalar",
            Trials = _trials,
            Met = [.. places.Select(i => (double)_joint[i, i])],
            Joint = places.Sum(i => places.Sum(j => (double)_joint[i, j])),
            Sums = [.. _sums],
            Causes =
            [
                .. Enumerable.Range(0, Causes)
                    .Select(c => places.Sum(i => times.Sum(t => (double)_causes[i, t, c]))),
            ],
            Attainment = [.. times.Select(t => places.Sum(i => _attainment[i, t]))],
            Drivers = [.. Enumerable.Range(0, drivers).Select(d => _driverSums[d, periods - 1])],
        };
    }

    private static int BinOf(double share) => Math.Min((int)(share * 128.0), Bins - 1);
}
