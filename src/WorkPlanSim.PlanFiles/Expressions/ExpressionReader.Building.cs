using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>From what an expression says to what it means.</summary>
internal sealed partial class ExpressionReader
{
    private Distribution? Build(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case ExpressionSyntax.Atom atom:
                return Number(atom) is { } number ? number : (Distribution?)null;
            case ExpressionSyntax.Range range:
                return Interval(range);
            case ExpressionSyntax.Call { Name: "discrete" } call:
                return Discrete(call);
            case ExpressionSyntax.Call { Name: "empirical" } call:
                return Empirical(call);
            case ExpressionSyntax.Call { Name: "truncated" } call:
                return Truncated(call);
            case ExpressionSyntax.Call call:
                return Plain(call);
            default:
                Fault(syntax.Offset, Say("带权重的值只能写在 discrete(...) 里。", "A value with a weight belongs into discrete(...)."));
                return null;
        }
    }

    private double? Number(ExpressionSyntax syntax)
    {
        if (syntax is ExpressionSyntax.Atom atom)
        {
            if (NumberText.TryParse(atom.Text, out var value))
            {
                return value;
            }

            var hint = NumberText.Suggest(atom.Text) ?? _nearest.Suggest(atom.Text, DistributionFunctions.Names);
            Fault(atom.Offset, Say($"{Quote(atom.Text)} 不是数。", $"{Quote(atom.Text)} is not a number."), hint, ProblemCodes.NotANumber);
            return null;
        }

        Fault(syntax.Offset, Say("此处只能写数。", "Only a number may stand here."));
        return null;
    }

    private double[]? Numbers(IEnumerable<ExpressionSyntax> parameters)
    {
        var numbers = parameters.Select(Number).ToList();
        return numbers.Contains(null) ? null : [.. numbers.OfType<double>()];
    }

    private Distribution.Interval? Interval(ExpressionSyntax.Range range)
    {
        if (Numbers([range.Low, range.High]) is not [var low, var high])
        {
            return null;
        }

        if (low < high)
        {
            return new Distribution.Interval(low, high);
        }

        Fault(
            range.Offset,
            Say($"区间的下限 {range.Low.Text} 不小于上限 {range.High.Text}。", $"The interval's low end {range.Low.Text} is not below its high end {range.High.Text}."),
            Write(low > high ? $"{range.High.Text} to {range.Low.Text}" : range.Low.Text),
            ProblemCodes.IntervalUpsideDown);
        return null;
    }

    private Distribution? Plain(ExpressionSyntax.Call call)
    {
        var function = DistributionFunctions.Plain.FirstOrDefault(f => f.Name == call.Name);
        if (function is null)
        {
            Fault(
                call.Offset,
                Say($"没有名为 {Quote(call.Name)} 的分布。", $"There is no distribution {Quote(call.Name)}."),
                _nearest.Suggest(call.Name, DistributionFunctions.Names));
            return null;
        }

        if (call.Parameters.Length != function.Parameters.Length)
        {
            Fault(
                call.Offset,
                Say($"{function.Name} 应有 {function.Parameters.Length} 个参数，实有 {call.Parameters.Length} 个。", $"{function.Name} takes {function.Parameters.Length} parameters, not {call.Parameters.Length}."),
                Write(function.ToString()));
            return null;
        }

        if (Numbers(call.Parameters) is not { } numbers)
        {
            return null;
        }

        if (function.FindFault(numbers) is { } fault)
        {
            var found = NumberText.Of(numbers[fault.Index]);
            Fault(
                call.Parameters[fault.Index].Offset,
                Say($"{function} 中的 {found} 不合规则：{fault.Rule.Zh}。", $"{found} breaks a rule of {function}: {fault.Rule.En}."));
            return null;
        }

        return function.Make(numbers);
    }

    private Distribution.Empirical? Empirical(ExpressionSyntax.Call call)
    {
        if (call.Parameters.IsEmpty)
        {
            Fault(call.Offset, Say("empirical 至少要有一个样本。", "empirical takes at least one sample."));
            return null;
        }

        return Numbers(call.Parameters) is { } samples ? new Distribution.Empirical([.. samples.Order()]) : null;
    }

    private Distribution.Discrete? Discrete(ExpressionSyntax.Call call)
    {
        var pairs = call.Parameters.OfType<ExpressionSyntax.Weighted>().ToList();
        if (pairs.Count == 0 || pairs.Count != call.Parameters.Length)
        {
            var bad = call.Parameters.FirstOrDefault(p => p is not ExpressionSyntax.Weighted);
            Fault(
                bad?.Offset ?? call.Offset,
                Say("discrete 的参数是“值: 权重”。", "discrete takes values with their weights."),
                Write("discrete(0: 0.7, 1: 0.3)"));
            return null;
        }

        var faultsBefore = _faults.Count;
        var values = new SortedDictionary<double, double>();
        foreach (var pair in pairs)
        {
            if (Numbers([pair.Value, pair.Weight]) is not [var value, var weight])
            {
                continue;
            }

            if (weight <= 0.0)
            {
                Fault(pair.Weight.Offset, Say($"权重应大于 0，实为 {pair.Weight.Text}。", $"A weight is above 0, not {pair.Weight.Text}."));
            }
            else if (!values.TryAdd(value, weight))
            {
                Fault(pair.Offset, Say($"值 {pair.Value.Text} 出现了两次。", $"The value {pair.Value.Text} is given twice."));
            }
        }

        if (!double.IsFinite(values.Values.Sum()))
        {
            Fault(call.Offset, Say("权重之和过大。", "The weights are too large to add up."));
        }

        return _faults.Count > faultsBefore
            ? null
            : new Distribution.Discrete([.. values.Select(v => new WeightedValue(v.Key, v.Value))]);
    }

    private Distribution.Truncated? Truncated(ExpressionSyntax.Call call)
    {
        if (call.Parameters is not [var first, var second, var third])
        {
            Fault(
                call.Offset,
                Say($"truncated 应有 3 个参数，实有 {call.Parameters.Length} 个。", $"truncated takes 3 parameters, not {call.Parameters.Length}."),
                Write("truncated(normal(12, 3), 5, 20)"));
            return null;
        }

        var inner = Build(first);
        if (Numbers([second, third]) is not [var low, var high] || inner is null)
        {
            return null;
        }

        if (inner.IsCertain)
        {
            Fault(first.Offset, Say("truncated 截取的是分布，不是数。", "truncated cuts a distribution, not a number."));
            return null;
        }

        if (low >= high)
        {
            Fault(third.Offset, Say("上界应大于下界。", "The upper bound is above the lower one."));
            return null;
        }

        if (!TruncationCheck.LeavesAnything(inner, low, high))
        {
            Fault(second.Offset, Say(
                $"{inner} 几乎不会落在 {NumberText.Of(low)} 与 {NumberText.Of(high)} 之间。",
                $"{inner} hardly ever lies between {NumberText.Of(low)} and {NumberText.Of(high)}."));
            return null;
        }

        return new Distribution.Truncated(inner, low, high);
    }
}
