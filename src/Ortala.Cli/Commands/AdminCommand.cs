using System.CommandLine;
using System.Runtime.CompilerServices;
using Ortala.Cli.Terminal;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala admin</c>: what only the operator of the server may do.</summary>
static class AdminCommand
{
    internal static Command Build(Language language)
    {
        var admin = new Command("admin", language.Say("Tindakan pengelola server", "What the operator of the server does"));
        admin.Add(Link(language));
        return admin;
    }

    static Command Link(Language language)
    {
        var name = new Argument<string>("USER") { HelpName = "USER", Description = language.Say("Nama pengguna akun itu", "User name of the account") };
        var rest = new Argument<string[]>("OPTION")
        {
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "OPTION",
            Description = language.Say("Pilihan seperti pada serve, misalnya --Data:Folder /var/lib/ortala", "Options as of serve, e.g. --Data:Folder /var/lib/ortala"),
        };
        var command = new DocumentedCommand("link", language.Say("Buat tautan sekali pakai untuk akun yang terkunci dari semuanya", "Make a one-time link for an account that is locked out of everything"))
        {
            Examples =
            [
                ("ortala admin link admin-sistem", language.Say("mencetak tautannya", "prints the link")),
                ("ortala admin link admin-sistem --Data:Folder /var/lib/ortala", language.Say("pada folder data lain", "in another data folder")),
            ],
            TreatUnmatchedTokensAsErrors = false,
        };
        command.With(name).With(rest).SetAction((call, _) => Make(call.GetValue(name)!, [.. call.GetValue(rest) ?? [], .. call.UnmatchedTokens], language.Code == "en"));
        return command;
    }

    /// <summary>Kept apart and not inlined, so that the web assembly is loaded only when this runs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Task<int> Make(string name, string[] settings, bool english) => Web.Organisation.SigningIn.ConsoleLink.Run(name, settings, english);
}
