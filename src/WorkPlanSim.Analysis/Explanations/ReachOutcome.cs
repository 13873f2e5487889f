namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Whether a probability can be reached.</summary>
public enum ReachOutcome
{
    /// <summary>It is already so probable.</summary>
    Already,

    /// <summary>It can.</summary>
    Reached,

    /// <summary>Not even by the most that was tried.</summary>
    OutOfReach,

    /// <summary>There is nothing of the kind to give it.</summary>
    NoLever,
}
