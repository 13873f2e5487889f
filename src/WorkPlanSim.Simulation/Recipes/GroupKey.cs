namespace WorkPlanSim.Simulation.Recipes;

/// <summary>Says all that the trials of a group of targets depend on: with equal keys they are equal.</summary>
/// <param name="Text">The group's own inputs. What it depends on outside of it is named by its place in <paramref name="Before"/>.</param>
/// <param name="Before">The variants of earlier groups that it depends on.</param>
internal readonly record struct GroupKey(string Text, int[] Before)
{
    /// <summary>Gets the key within one model, where a variant is told by its place.</summary>
    internal string InModel => Before.Length == 0 ? Text : $"{Text}\n{string.Join(' ', Before)}";
}
