namespace Ortala.Cli.Terminal;

/// <summary>The language the program speaks: <c>id</c> or <c>en</c>.</summary>
sealed record Language(string Code)
{
    internal static Language Indonesian { get; } = new("id");

    /// <summary>Help and errors of the call itself need the language before the call is parsed; unknown values are refused by the parser.</summary>
    internal static Language Asked(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count) return Of(args[i + 1]);
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal)) return Of(args[i]["--lang=".Length..]);
        }
        return Indonesian;
    }

    /// <summary>One of two sentences.</summary>
    internal string Say(string indonesian, string english) => Code == "en" ? english : indonesian;

    static Language Of(string code) => code == "en" ? new("en") : Indonesian;
}
