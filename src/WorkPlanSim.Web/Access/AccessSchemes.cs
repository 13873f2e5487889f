namespace WorkPlanSim.Web.Access;

/// <summary>The ways in.</summary>
internal static class AccessSchemes
{
    /// <summary>The one that chooses among the others by what a request brings.</summary>
    internal const string Any = "Any";

    /// <summary>A program that shows a key.</summary>
    internal const string Key = "Key";

    /// <summary>Somebody who signed in.</summary>
    internal const string Session = "Session";

    /// <summary>Signing in.</summary>
    internal const string SignIn = "SignIn";

    /// <summary>Whoever works at this machine.</summary>
    internal const string Local = "Local";
}
