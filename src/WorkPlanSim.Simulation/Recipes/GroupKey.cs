namespace WorkPlanSim.Simulation.Recipes;

/// <summary>Says all that the trials of a group of targets depend on: with equal keys they are equal.</summary>
/// <param name="text">Its own inputs.</param>
/// <param name="before">What it depends on.</param>
internal readonly struct GroupKey(string text, int[] before)
{
    /// <summary>Gets the group's own inputs. What it depends on outside of it is named by its place in <see cref="Before"/>.</summary>
    internal string Text => text;

    /// <summary>Gets the variants of earlier groups that it depends on.</summary>
    internal int[] Before => before;

    /// <summary>Gets the key within one model, where a variant is told by its place.</summary>
    internal string InModel => Before.Length == 0 ? Text : $"{Text}\n{string.Join(' ', Before)}";
}
