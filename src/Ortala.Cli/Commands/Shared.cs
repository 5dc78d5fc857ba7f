using System.CommandLine;
using Ortala.Cli.Inputs;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Profiles;

namespace Ortala.Cli.Commands;

/// <summary>Arguments and options that several commands take.</summary>
static class Shared
{
    internal static Argument<string[]> Files(Language language)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "FILE",
            Description = language.Say("Berkas .sop.yaml, map, pola seperti 'sop/*.yaml', atau - untuk masukan baku", ".sop.yaml files, folders, patterns such as 'sop/*.yaml', or - for standard input"),
        };
        files.Validators.Add(result => WrongCalls.RefuseOptions(result, language));
        return files;
    }

    internal static Option<bool> Json(Language language) => new("--json")
    {
        Description = language.Say("Keluaran JSON untuk mesin (docs/cli.md)", "JSON output for machines (docs/cli.md)"),
    };

    internal static Option<string> Profile(Language language)
    {
        var option = new Option<string>("--profile")
        {
            HelpName = "ID|FILE",
            Description = language.Say("Bentuk resmi lembar; daftar: ortala profiles. Atau berkas profil sendiri, misalnya dinas.json (docs/profiles.md). Bawaan: yang diminta berkas, atau yang pertama dalam daftar", "Official form of the sheet; list: ortala profiles. Or the file of an own profile, e.g. dinas.json (docs/profiles.md). Default: what the file asks for, else the first of the list"),
        };
        option.Validators.Add(r =>
        {
            if (r.Tokens is [var given] && !AskedForm.IsFile(given.Value) && ShippedProfiles.Find(given.Value) is null)
                r.AddError(language.Say($"profil \"{given.Value}\" tidak ada; yang ada: {Known}", $"no profile \"{given.Value}\"; there are: {Known}"));
        });
        return option;
    }

    /// <summary>Reads the form that the call asks for; null, and said why, when its file has mistakes: then nothing is drawn.</summary>
    internal static AskedForm? Form(string? asked, Reporter reporter)
    {
        var form = AskedForm.Read(asked);
        if (form.Mistakes.IsEmpty) return form;
        reporter.Add(new FileReport(asked!, form.Mistakes));
        return null;
    }

    static string Known => string.Join(", ", ShippedProfiles.All.Select(p => p.Id));
}
