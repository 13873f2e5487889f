using WorkPlanSim.Analysis.Resampling;

namespace WorkPlanSim.Analysis.Discovery;

/// <summary>
/// Trials with their inputs, some of which are marked: those whose conditions are sought, such as the missed ones.
/// </summary>
public sealed class MarkedTrials
{
    private readonly double[][] _inputs;
    private readonly bool[] _marks;

    // Which trials count, in a half not all; and the same in the order of each input's values.
    private readonly int[] _counted;
    private readonly int[][] _orders;

    private MarkedTrials(double[][] inputs, bool[] marks, int[] counted, int[][] orders)
    {
        (_inputs, _marks, _counted, _orders) = (inputs, marks, counted, orders);
        Marked = counted.Count(t => marks[t]);
    }

    /// <summary>Gets how many inputs there are.</summary>
    public int Inputs => _inputs.Length;

    /// <summary>Gets how many trials there are.</summary>
    public int Count => _counted.Length;

    /// <summary>Gets how many of them are marked.</summary>
    public int Marked { get; }

    internal ReadOnlySpan<int> Counted => _counted;

    /// <summary>Takes trials.</summary>
    /// <param name="inputs">The value of each input in each trial, finite; not copied. Shape [inputs][trials].</param>
    /// <param name="marks">Whether each trial is marked; not copied. Shape [trials].</param>
    /// <returns>The trials.</returns>
    /// <exception cref="ArgumentException">An input has more or fewer values than there are marks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is infinite or NaN.</exception>
    public static MarkedTrials Of(double[][] inputs, bool[] marks)
    {
        foreach (var column in inputs)
        {
            if (column.Length != marks.Length)
            {
                throw new ArgumentException($"{marks.Length} trials, but an input of {column.Length}.", nameof(inputs));
            }

            if (Array.FindIndex(column, v => !double.IsFinite(v)) is >= 0 and var odd)
            {
                throw new ArgumentOutOfRangeException(nameof(inputs), column[odd], "An input's value is a finite number.");
            }
        }

        int[] all = [.. Enumerable.Range(0, marks.Length)];
        return new MarkedTrials(inputs, marks, all, [.. inputs.Select(column => Sorted(all, column))]);
    }

    /// <summary>Measures a box.</summary>
    /// <param name="box">The box; its limits are of inputs that there are.</param>
    /// <returns>How well it fits.</returns>
    public BoxFit Fit(Box box)
    {
        var (trials, marked) = (0, 0);
        foreach (var trial in _counted)
        {
            if (IsIn(box, trial))
            {
                trials++;
                marked += _marks[trial] ? 1 : 0;
            }
        }

        return new BoxFit(box, trials, marked, Count, Marked);
    }

    internal double Value(int input, int trial) => _inputs[input][trial];

    internal bool IsMarked(int trial) => _marks[trial];

    internal bool IsIn(Box box, int trial)
    {
        foreach (var limit in box.Limits)
        {
            if (!limit.Contains(_inputs[limit.Input][trial]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives the trials in the order of one input's values.</summary>
    internal int[] Sorted(int input) => _orders[input];

    /// <summary>Draws half of the trials, without replacement; not of a half.</summary>
    internal MarkedTrials Half(HashedDraws draws, int half)
    {
        var (left, size) = ((int[])_counted.Clone(), (Count + 1) / 2);
        var isDrawn = new bool[_marks.Length];
        for (var i = 0; i < size; i++)
        {
            // Every half is as likely as another (Fisher and Yates, 1938).
            var other = i + draws.Below(((long)half * Count) + i, Count - i);
            (left[i], left[other]) = (left[other], left[i]);
            isDrawn[left[i]] = true;
        }

        // Sorted again without sorting.
        int[] Drawn(int[] trials) => Array.FindAll(trials, trial => isDrawn[trial]);

        return new MarkedTrials(_inputs, _marks, Drawn(_counted), [.. _orders.Select(Drawn)]);
    }

    private static int[] Sorted(int[] trials, double[] column)
    {
        var order = (int[])trials.Clone();
        Array.Sort((double[])column.Clone(), order);
        return order;
    }
}
