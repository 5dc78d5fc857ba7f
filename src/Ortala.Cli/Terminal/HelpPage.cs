using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Ortala.Cli.Terminal;

/// <summary>The page that <c>--help</c> prints, in the language asked for.</summary>
sealed class HelpPage(Language language) : SynchronousCommandLineAction
{
    const int Left = 30;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return CommandLine.Ok;
    }

    void Write(Command command, TextWriter to)
    {
        to.WriteLine(command.Description);
        to.WriteLine();
        to.WriteLine(language.Say("Cara memanggil:", "Usage:"));
        to.WriteLine("  " + Usage(command));
        Section(to, language.Say("Perintah:", "Commands:"), command.Subcommands.Select(c => (c.Name, c.Description ?? "")));
        Section(to, language.Say("Argumen:", "Arguments:"), command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description ?? "")));
        Section(to, language.Say("Pilihan:", "Options:"), Options(command).Select(o => (Signature(o), Describe(o))));
        if (command is DocumentedCommand { Examples.Count: > 0 } documented) WriteExamples(to, documented);
        Section(to, language.Say("Kode keluar:", "Exit codes:"), CommandLine.ExitCodes(language));
        if (command.Subcommands.Count > 0) to.WriteLine("\n" + language.Say("Contoh tiap perintah: ortala PERINTAH --help", "Examples of each command: ortala COMMAND --help"));
    }

    string Usage(Command command)
    {
        var words = new List<string> { "ortala" };
        words.AddRange(command.Parents.OfType<Command>().Where(p => p is not RootCommand).Select(p => p.Name));
        if (command is not RootCommand) words.Add(command.Name);
        if (command.Subcommands.Count > 0) words.Add(language.Say("PERINTAH", "COMMAND"));
        words.AddRange(command.Options.Where(o => o.Required).Select(Signature));
        if (Options(command).Any(o => !o.Required)) words.Add("[…]");
        words.AddRange(command.Arguments.Select(a => (a.HelpName ?? a.Name) + (a.Arity.MaximumNumberOfValues > 1 ? "…" : "")));
        return string.Join(' ', words);
    }

    static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive))).Where(o => !o.Hidden)
            .Where(o => command is RootCommand || o is not VersionOption);

    static string Signature(Option option) =>
        string.Join(", ", option.Aliases.Where(a => a.StartsWith('-')).Append(option.Name).Distinct()) + (option.HelpName is { } value ? " " + value : "");

    string Describe(Option option) => option switch
    {
        HelpOption => language.Say("Tampilkan halaman ini", "Show this page"),
        VersionOption => language.Say("Tampilkan versi program", "Show the version of the program"),
        _ => option.Description ?? "",
    };

    static void Section(TextWriter to, string title, IEnumerable<(string Left, string Right)> lines)
    {
        var list = lines.ToArray();
        if (list.Length == 0) return;
        to.WriteLine();
        to.WriteLine(title);
        foreach (var (left, right) in list) to.WriteLine($"  {left.PadRight(Left - 2)}{right}");
    }

    void WriteExamples(TextWriter to, DocumentedCommand command)
    {
        to.WriteLine();
        to.WriteLine(language.Say("Contoh:", "Examples:"));
        foreach (var (call, meaning) in command.Examples)
        {
            to.WriteLine($"  # {meaning}");
            to.WriteLine($"  {call}");
        }
    }
}
