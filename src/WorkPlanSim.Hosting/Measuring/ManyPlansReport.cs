namespace WorkPlanSim.Hosting.Measuring;

/// <summary>What many plans cost.</summary>
/// <param name="Plans">How many.</param>
/// <param name="Targets">The targets of each.</param>
/// <param name="Trials">The trials of each run.</param>
/// <param name="Loading">How long it took until all were loaded and stored.</param>
/// <param name="Running">How long it took until each had a projection, stored.</param>
/// <param name="LoadedBytes">Managed memory that a plan takes once it is loaded, all its grains active.</param>
/// <param name="RunBytes">The same once it has been run too.</param>
/// <param name="StoredBytes">What a plan takes in the data folder; null where there is none.</param>
public sealed record ManyPlansReport(
    int Plans,
    int Targets,
    int Trials,
    TimeSpan Loading,
    TimeSpan Running,
    long LoadedBytes,
    long RunBytes,
    long? StoredBytes);
