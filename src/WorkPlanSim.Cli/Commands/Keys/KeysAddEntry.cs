using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Access;

namespace WorkPlanSim.Cli.Commands.Keys;

/// <summary><c>keys add</c>: makes a key for a program.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class KeysAddEntry(SharedOptions shared) : CommandEntry<KeysAddSettings>("add", shared)
{
    private readonly CommandOption _keys = CommandOption.OfText(
        "--keys FILE", "密钥文件；没有则新建，只有本人可读。", "The file of keys; made if missing, for its owner alone to read.");

    private readonly CommandOption _role = CommandOption.OfText(
        "--role R",
        "read 查看和试算（默认），plan 还可修改计划和情景，administer 还可查看修改记录。",
        "read: look and ask (default); plan: change plans and scenarios too; administer: read who changed what, too.");

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "生成一个密钥，只显示这一次；文件中只存其 SHA-256。", "Makes a key, and shows it this once; the file keeps its SHA-256 alone.");

    /// <inheritdoc/>
    internal override bool IsForOperators => true;

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "keys add NAME --keys FILE",
        [new("NAME", new("密钥的名称；历史记录中以此称呼使用者。", "The key's name; histories call its user by it."))],
        [_keys, _role, Shared.Language, Shared.Quiet, Shared.Help, Shared.Version],
        [
            new("workplansim keys add budget-office --keys keys.json", new("只能查看和试算", "one that looks and asks")),
            new("workplansim keys add planning-desk --keys keys.json --role plan", new("还可修改", "one that changes plans too")),
        ]);

    /// <inheritdoc/>
    protected override KeysAddSettings? Read(ArgumentReader arguments)
    {
        var words = arguments.Words();
        var file = arguments.Text(_keys);
        if (words.Length > 1)
        {
            arguments.RefuseWord(words[1], KeyWords.OneName(words[1]));
        }
        else if (words.IsEmpty || !KeyFile.IsName(words[0]))
        {
            arguments.Problems.Add(KeyWords.NoName());
        }

        if (file is null && !arguments.IsGiven(_keys))
        {
            arguments.Problems.Add(KeyWords.NoFile());
        }

        var role = arguments.Value(_role, new("read、plan 或 administer", "read, plan or administer"), RoleOf) ?? AccessRole.Read;
        return words is [var name] && file is not null ? new KeysAddSettings(name, file, role, arguments.Flag(Shared.Quiet)) : null;
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(KeysAddSettings settings, CommandCall call, CancellationToken cancellationToken)
    {
        var added = KeyFile.Add(settings.File, settings.Name, settings.Role, out var key);
        new ProblemReport(call.Terminal, call.Language).Tell(added.Problems, wantedRun: true);
        if (added.Value is null)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        // Alone on the standard output, so that a script can take it.
        call.Terminal.ShowLine(key);
        if (!settings.Quiet)
        {
            call.Terminal.Complain(new KeyWords(call.Language).Kept(settings.Name, settings.File), Styles.Quiet);
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static AccessRole? RoleOf(string text) => text switch
    {
        "read" => AccessRole.Read,
        "plan" => AccessRole.Plan,
        "administer" => AccessRole.Administer,
        _ => null,
    };
}
