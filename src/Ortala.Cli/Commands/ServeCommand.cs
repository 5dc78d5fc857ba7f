using System.CommandLine;
using System.Runtime.CompilerServices;
using Ortala.Cli.Terminal;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala serve</c>: the workbench in the browser. The only command that loads code of the web.</summary>
static class ServeCommand
{
    internal static Command Build(Language language)
    {
        var rest = new Argument<string[]>("OPTION")
        {
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "OPTION",
            Description = language.Say("Pilihan server, misalnya --urls http://localhost:8080", "Options of the server, e.g. --urls http://localhost:8080"),
        };
        var command = new DocumentedCommand("serve", language.Say("Jalankan aplikasi web", "Start the web application"))
        {
            Examples =
            [
                ("ortala serve", language.Say("di http://localhost:5080", "at http://localhost:5080")),
                ("ortala serve --urls http://localhost:8080", language.Say("di alamat lain", "at another address")),
            ],
            TreatUnmatchedTokensAsErrors = false,
        };
        command.With(rest).SetAction((call, _) => Serve([.. call.GetValue(rest) ?? [], .. call.UnmatchedTokens]));
        return command;
    }

    /// <summary>Kept apart and not inlined, so that the web assembly is loaded only when this runs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Task<int> Serve(string[] args) => Web.WebServer.RunAsync(args);
}
