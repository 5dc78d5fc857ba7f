using System.CommandLine;
using System.CommandLine.Parsing;

namespace Ortala.Cli.Terminal;

/// <summary>Says in the user's language what is wrong with a call.</summary>
static class WrongCalls
{
    internal static string Explain(ParseError error, ParseResult call, Language language)
    {
        if (call.UnmatchedTokens.Count > 0 && call.UnmatchedTokens.FirstOrDefault(t => error.Message.Contains(t, StringComparison.Ordinal)) is { } unknown)
            return language.Say($"tidak dikenal: {unknown}", $"unknown: {unknown}") + Suggestion(unknown, call.CommandResult.Command, language);
        return error.SymbolResult switch
        {
            OptionResult { IdentifierToken: null } option => language.Say($"pilihan belum diberikan: {Named(option)}", $"option missing: {Named(option)}"),
            OptionResult { Tokens.Count: 0 } option => language.Say($"{option.Option.Name} membutuhkan nilai: {option.Option.HelpName}", $"{option.Option.Name} needs a value: {option.Option.HelpName}"),
            OptionResult { Option.HelpName: { } choices } option when choices.Contains('|') && !choices.Any(char.IsUpper) => // pdf|svg lists words to choose from, ID|FILE kinds of value
                language.Say($"{option.Option.Name} tidak mengenal \"{option.Tokens[^1].Value}\"; pilihannya: {choices}", $"{option.Option.Name} does not know \"{option.Tokens[^1].Value}\"; it takes: {choices}"),
            ArgumentResult { Tokens.Count: 0 } argument => Missing(argument.Argument, language),
            CommandResult { Command.Subcommands.Count: > 0 } => language.Say("perintah belum diberikan", "command missing"),
            CommandResult { Command.Arguments: [var argument, ..] } => Missing(argument, language),
            _ => error.Message,
        };
    }

    /// <summary>An argument that looks like an option is a misspelt option, not a file.</summary>
    internal static void RefuseOptions(ArgumentResult result, Language language)
    {
        foreach (var token in result.Tokens.Select(t => t.Value).Where(t => t.Length > 1 && t[0] == '-'))
            result.AddError(language.Say($"tidak dikenal: {token}", $"unknown: {token}") + Suggestion(token, ((CommandResult)result.Parent!).Command, language));
    }

    static string Named(OptionResult option) => $"{option.Option.Name} {option.Option.HelpName}";

    static string Missing(Argument argument, Language language) =>
        language.Say($"argumen belum diberikan: {argument.HelpName ?? argument.Name}", $"argument missing: {argument.HelpName ?? argument.Name}");

    static string Suggestion(string unknown, Command command, Language language)
    {
        var known = command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name));
        var near = known.Select(k => (k, d: Distance(k, unknown))).Where(p => p.d <= 2).OrderBy(p => p.d).Select(p => p.k).FirstOrDefault();
        return near is null ? "" : language.Say($"; maksudnya {near}?", $"; did you mean {near}?");
    }

    /// <summary>Edits between two words (Levenshtein).</summary>
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}
