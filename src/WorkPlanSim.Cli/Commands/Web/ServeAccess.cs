using System.Net;

namespace WorkPlanSim.Cli.Commands.Web;

/// <summary>From where <c>serve</c> can be reached, and who may come in, as the command line says it.</summary>
/// <param name="Address">The address to listen on.</param>
/// <param name="PublicUrl">The address that people type; null for that one.</param>
/// <param name="Keys">The file of keys; null for none.</param>
/// <param name="SignIn">The file of the identity provider; null for the environment alone.</param>
internal sealed record ServeAccess(IPAddress Address, Uri? PublicUrl, string? Keys, string? SignIn);
