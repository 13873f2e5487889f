using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What is said of keys.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class KeyWords(Language language) : Phrases(language)
{
    internal static BilingualText NoName() => new("缺少密钥的名称 NAME，1 到 60 个字符。", "The key's NAME is missing, 1 to 60 characters.");

    internal static BilingualText OneName(string extra) => new($"只能有一个名称，多出 '{extra}'。", $"There is one name; '{extra}' is too much.");

    internal static BilingualText NoFile() => new("缺少密钥文件 --keys FILE。", "The file of keys is missing: --keys FILE.");

    internal string Kept(string name, string file) => Say(
        $"请把上面的密钥交给 {name} 的使用者，它不会再次显示；要停用，从 {file} 中删去这一项。",
        $"give the key above to who uses {name}: it is not shown again; to end it, take its entry out of {file}");
}
