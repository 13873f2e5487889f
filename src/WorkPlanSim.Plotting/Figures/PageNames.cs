namespace WorkPlanSim.Plotting.Figures;

/// <summary>How the pages of a long figure are named.</summary>
internal static class PageNames
{
    /// <summary>Names a page's files.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="page">The page, from 0.</param>
    /// <param name="pages">How many there are.</param>
    /// <returns>The kind's name alone where there is one page.</returns>
    internal static string File(string kind, int page, int pages) => pages == 1 ? kind : $"{kind}-{page + 1}";

    /// <summary>Says which page it is, to follow a sentence.</summary>
    /// <param name="data">Whose language.</param>
    /// <param name="page">The page, from 0.</param>
    /// <param name="pages">How many there are.</param>
    /// <returns>Nothing where there is one page.</returns>
    internal static string Note(FigureData data, int page, int pages) => pages == 1
        ? ""
        : data.Say($"第 {page + 1} 页，共 {pages} 页。", $" Page {page + 1} of {pages}.");
}
