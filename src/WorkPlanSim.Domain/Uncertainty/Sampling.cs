namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>How the trials of a block share out what may happen.</summary>
public enum Sampling
{
    /// <summary>Each trial is drawn for itself. The default.</summary>
    Plain,

    /// <summary>
    /// Latin hypercube: of the trials of a block one falls into each of as many equally likely cells of every input, so that
    /// no block has too many dry summers or dear projects. Blocks are independent of one another.
    /// </summary>
    Latin,
}
