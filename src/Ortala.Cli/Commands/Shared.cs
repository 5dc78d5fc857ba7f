using System.CommandLine;
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
            HelpName = "ID",
            Description = language.Say("Bentuk resmi lembar; daftar: ortala profiles. Bawaan: yang diminta berkas, atau yang pertama dalam daftar", "Official form of the sheet; list: ortala profiles. Default: what the file asks for, else the first of the list"),
        };
        option.Validators.Add(r =>
        {
            if (r.Tokens is [var given] && ShippedProfiles.Find(given.Value) is null)
                r.AddError(language.Say($"profil \"{given.Value}\" tidak ada; yang ada: {Known}", $"no profile \"{given.Value}\"; there are: {Known}"));
        });
        return option;
    }

    /// <summary>The form for a procedure: asked for in the call, else in the file, else the default.</summary>
    internal static Profile ProfileFor(Procedures.Model.Procedure procedure, string? asked) =>
        (asked is null ? null : ShippedProfiles.Find(asked)) ?? ShippedProfiles.Find(procedure.Profile) ?? ShippedProfiles.Default;

    static string Known => string.Join(", ", ShippedProfiles.All.Select(p => p.Id));
}
