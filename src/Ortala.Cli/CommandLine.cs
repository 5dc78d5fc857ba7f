using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Ortala.Cli.Commands;
using Ortala.Cli.Terminal;

namespace Ortala.Cli;

/// <summary>The commands of <c>ortala</c>, their exit codes, and what happens when a call is wrong.</summary>
static class CommandLine
{
    internal const int Ok = 0;
    internal const int Failed = 1;
    internal const int WrongCall = 2;

    internal static IEnumerable<(string Code, string Meaning)> ExitCodes(Language language) =>
    [
        ("0", language.Say("berhasil; peringatan boleh ada", "done; there may be warnings")),
        ("1", language.Say("ada kesalahan dalam berkas atau data, atau tidak dapat dibaca atau ditulis", "a file or the data have an error, or could not be read or written")),
        ("2", language.Say("cara memanggil keliru", "wrong call")),
    ];

    internal static async Task<int> Run(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var language = Language.Asked(args);
        try
        {
            var call = Root(language).Parse(args.Length == 0 ? ["--help"] : args);
            if (call.Errors.Count > 0 && call.Action is not HelpPage) return Refuse(call, language);
            return await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(Terminal.Trouble.Unexpected(e).Message.In(language.Code));
            return Failed;
        }
    }

    static RootCommand Root(Language language)
    {
        var root = new RootCommand(language.Say(
            "Ortala menggambar lembar SOP AP resmi dari teks prosedur.",
            "Ortala draws the official sheet of a government SOP from the text of a procedure."));
        var asked = new Option<string>("--lang") { HelpName = "id|en", Recursive = true, Description = language.Say("Bahasa pesan; bawaan id", "Language of messages; default id") };
        asked.AcceptOnlyFromAmong("id", "en");
        root.Add(asked);
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new HelpPage(language);
        root.Add(NewCommand.Build(language));
        root.Add(CheckCommand.Build(language));
        root.Add(DrawCommand.Build(language));
        root.Add(BundleCommand.Build(language));
        root.Add(FormatCommand.Build(language));
        root.Add(ProfilesCommand.Build(language));
        root.Add(ServeCommand.Build(language));
        root.Add(AdminCommand.Build(language));
        root.Add(AuditCommand.Build(language));
        root.Add(DoctorCommand.Build(language));
        root.Add(LayoutCommand.Build(language));
        return root;
    }

    static int Refuse(ParseResult call, Language language)
    {
        foreach (var error in call.Errors.Select(e => WrongCalls.Explain(e, call, language)).Distinct()) Console.Error.WriteLine(error);
        var name = call.CommandResult.Command is RootCommand ? "" : call.CommandResult.Command.Name + " ";
        Console.Error.WriteLine(language.Say($"Bantuan: ortala {name}--help", $"Help: ortala {name}--help"));
        return WrongCall;
    }
}
