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
            OptionResult { Tokens.Count: 0 } option => language.Say($"{option.Option.Name} membutuhkan nilai: {option.Option.HelpName}", $"{option.Option.Name} needs a value: {option.Option.HelpName}"),
            OptionResult { Option.HelpName: { } choices } option when choices.Contains('|') =>
                language.Say($"{option.Option.Name} tidak mengenal \"{option.Tokens[^1].Value}\"; pilihannya: {choices}", $"{option.Option.Name} does not know \"{option.Tokens[^1].Value}\"; it takes: {choices}"),
            ArgumentResult { Tokens.Count: 0 } argument => language.Say($"argumen belum diberikan: {argument.Argument.HelpName ?? argument.Argument.Name}", $"argument missing: {argument.Argument.HelpName ?? argument.Argument.Name}"),
            CommandResult command => Missing(command, language) ?? error.Message,
            _ => error.Message,
        };
    }

    static string? Missing(CommandResult command, Language language)
    {
        if (command.Command.Subcommands.Count > 0) return language.Say("perintah belum diberikan", "command missing");
        var missing = command.Command.Options.Where(o => o.Required && command.GetResult(o) is null or { Implicit: true }).Select(o => o.Name).ToArray();
        if (missing.Length > 0) return language.Say($"pilihan belum diberikan: {string.Join(", ", missing)}", $"option missing: {string.Join(", ", missing)}");
        var argument = command.Command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && command.GetResult(a) is null or { Tokens.Count: 0 });
        return argument is null ? null : language.Say($"argumen belum diberikan: {argument.HelpName ?? argument.Name}", $"argument missing: {argument.HelpName ?? argument.Name}");
    }

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
