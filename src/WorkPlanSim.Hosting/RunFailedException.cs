using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Hosting;

/// <summary>A run that failed; the message says why in one sentence.</summary>
public sealed class RunFailedException : Exception, IBilingualFault
{
    private readonly BilingualText? _text;

    /// <summary>Makes an exception without a reason.</summary>
    public RunFailedException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Why the run failed.</param>
    public RunFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Why the run failed.</param>
    /// <param name="innerException">What it comes from.</param>
    public RunFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="text">Why the run failed.</param>
    internal RunFailedException(BilingualText text)
        : base(text.En) => _text = text;

    /// <summary>Gets the message in both languages, as far as there are both.</summary>
    public BilingualText Text => _text ?? BilingualText.Same(Message);

    /// <summary>Makes what says that somebody who had asked for the same run cancelled it.</summary>
    /// <returns>The exception.</returns>
    internal static RunFailedException CancelledByOthers() => new(new BilingualText(
        "要求同一预测的另一个人取消了它：请重新预测。",
        "Somebody else who had asked for the same run cancelled it: run it again."));

    /// <summary>Makes what says that a run was completed again and again, and its result gone whenever it was asked for.</summary>
    /// <returns>The exception.</returns>
    internal static RunFailedException ResultLost() => new(new BilingualText(
        "预测多次完成，但结果每次都丢失：请检查 silo 是否反复重启或版本不同，然后重新预测。",
        "The run was completed several times, and its result lost each time: see whether silos restart or are of different builds, "
            + "and run it again."));

    /// <summary>Makes what says that no silo was found whose engine is this program's.</summary>
    /// <returns>The exception.</returns>
    internal static RunFailedException OtherEngine() => new(new BilingualText(
        "没有找到与本程序版本相同的 silo，不同版本的结果可能不同：请使用与 silo 相同的版本。",
        "No silo was found that is of the same build as this program, and figures of two builds may differ: use the build of the silos."));

    /// <summary>Makes what says that too many runs are under way.</summary>
    /// <returns>The exception.</returns>
    internal static RunFailedException TooMany() => new(new BilingualText(
        "正在进行的预测太多，这一个没有开始：请稍后再试，或增加 silo。",
        "Too many runs are under way, and this one was not begun: try again later, or add silos."));
}
