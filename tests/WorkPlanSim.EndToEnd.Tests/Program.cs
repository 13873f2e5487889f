using WorkPlanSim.EndToEnd.Tests.Storage;

// The runner loads this assembly and never comes here.
await Writing.RunAsync(args[0], args.ElementAtOrDefault(1));
