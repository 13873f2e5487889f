using WorkPlanSim.Domain.Problems;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Web.Access;

/// <summary>The file that keeps the hashes of keys, one key an entry. Whoever takes an entry out ends its key.</summary>
public static class KeyFile
{
    private const string Example = """{"keys": [{"name": "budget-office", "role": "plan", "sha256": "64 hexadecimal digits"}]}""";
    private const int LongestName = 60;
    private const int HashDigits = 64;

    /// <summary>Reads the keys of a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The keys, or why there are none.</returns>
    public static Reading<KeyList> Read(string path)
    {
        var reading = AccessFile.Read<KeyList>(path, Example);
        if (reading.Value is not { } list)
        {
            return reading;
        }

        if (list.Keys.IsDefaultOrEmpty)
        {
            return AccessFile.Fault<KeyList>(path, ProblemCodes.MissingField, new("没有任何密钥。", "There is no key in it."), MakeOne(path));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in list.Keys)
        {
            if (!IsName(key.Name) || !names.Add(key.Name))
            {
                return AccessFile.Fault<KeyList>(path, ProblemCodes.DuplicateId, new(
                    "每个密钥都要有自己的名称，1 到 60 个字符。", "Each key has a name of its own, 1 to 60 characters."));
            }

            if (key.Sha256.Length != HashDigits || !key.Sha256.All(char.IsAsciiHexDigit))
            {
                return AccessFile.Fault<KeyList>(
                    path,
                    ProblemCodes.WrongShape,
                    new($"密钥 {key.Name} 的 sha256 不是 64 位十六进制数。", $"The sha256 of the key {key.Name} is not 64 hexadecimal digits."),
                    MakeOne(path));
            }
        }

        return reading;
    }

    /// <summary>Adds a key to a file, which is made where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The key's name.</param>
    /// <param name="role">What it opens.</param>
    /// <param name="key">The key, to be told to its owner: it is kept nowhere.</param>
    /// <returns>The keys with the new one, or why it could not be added.</returns>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static Reading<KeyList> Add(string path, string name, AccessRole role, out string key)
    {
        key = KeyMaking.Make();
        var before = File.Exists(path) ? AccessFile.Read<KeyList>(path, Example) : new Reading<KeyList>(new KeyList([]), []);
        if (before.Value is not { } list)
        {
            return before;
        }

        if (list.Keys.Any(k => k.Name == name))
        {
            return AccessFile.Fault<KeyList>(
                path,
                ProblemCodes.DuplicateId,
                new($"已有名为 {name} 的密钥。", $"There is a key named {name} already."),
                new("换一个名称，或先从文件中删去原来的", "take another name, or take the old one out of the file first"));
        }

        var after = new KeyList([.. list.Keys, new ApiKey(name, role, KeyMaking.HashOf(key))]);
        AccessFile.Write(path, after);
        return new Reading<KeyList>(after, []);
    }

    /// <summary>Tells whether a key may be called so.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether it may: it stands in histories.</returns>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.Trim() == name && !name.Any(char.IsControl);

    private static Domain.Texts.BilingualText MakeOne(string path) => new(
        $"请运行 workplansim keys add 名称 --keys {path}", $"run workplansim keys add NAME --keys {path}");
}
