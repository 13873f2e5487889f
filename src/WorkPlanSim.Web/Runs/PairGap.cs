namespace WorkPlanSim.Web.Runs;

/// <summary>Why two runs did not make the same trials, so that they can't be compared trial by trial.</summary>
internal enum PairGap
{
    /// <summary>They ran the plan in two versions of it.</summary>
    Plan,

    /// <summary>Their worlds differ.</summary>
    Seed,

    /// <summary>One made more trials than the other.</summary>
    Trials,

    /// <summary>Their trials were sampled in different ways.</summary>
    Sampling,
}
