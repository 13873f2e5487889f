using WorkPlanSim.EndToEnd.Tests.Storage;

// The runner loads this assembly and never comes here.
await (args[0].StartsWith(GrainWriting.Mark, StringComparison.Ordinal)
    ? GrainWriting.RunAsync(args[0][GrainWriting.Mark.Length..])
    : StoreWriting.RunAsync(args[0]));
