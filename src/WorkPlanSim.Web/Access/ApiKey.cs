namespace WorkPlanSim.Web.Access;

/// <summary>A key that a program shows, as it is kept: its name and its hash, never the key itself.</summary>
/// <param name="Name">Whose it is: the history names its user by it.</param>
/// <param name="Role">What it opens.</param>
/// <param name="Sha256">The SHA-256 of the key, 64 hexadecimal digits.</param>
public sealed record ApiKey(string Name, AccessRole Role, string Sha256);
