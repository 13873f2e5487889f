using WorkPlanSim.Benchmarks;
using WorkPlanSim.Benchmarks.Lines;

if (args is [MemoryLine.ChildArgument, var trials, var way])
{
    await MemoryLine.RunChildAsync(int.Parse(trials), way);
    return 0;
}

return args is ["parts", .. var rest] ? PartsRunner.Run(rest) : LineRunner.Run(args);
