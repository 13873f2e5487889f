namespace WorkPlanSim.Domain.Problems;

/// <summary>A place in a file.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">The line, from 1; 0 where the whole file is meant.</param>
/// <param name="Column">The column in characters, from 1; 0 where the whole line is meant.</param>
public sealed record SourcePlace(string File, int Line, int Column)
{
    /// <summary>Gives <c>file(line,column)</c>, the form that editors make a link of.</summary>
    /// <returns>The place in words.</returns>
    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";
}
