using System.Collections.Immutable;
using System.CommandLine;
using Ortala.Cli.Inputs;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Checking;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala check</c>: what is wrong, where, and what was expected.</summary>
static class CheckCommand
{
    internal static Command Build(Language language)
    {
        var files = Shared.Files(language);
        var json = Shared.Json(language);
        var command = new DocumentedCommand("check", language.Say("Periksa prosedur: kesalahan struktur dan peringatan menurut aturan", "Check procedures: errors of structure, and warnings by the rules"))
        {
            Examples =
            [
                ("ortala check surat-masuk.sop.yaml", language.Say("satu berkas; baris: berkas:baris:kolom: KODE tingkat: pesan", "one file; lines are file:line:column: CODE severity: message")),
                ("ortala check sop/ --json > temuan.json", language.Say("semua *.yaml di dalam map, untuk mesin", "all *.yaml below a folder, for machines")),
                ("cat draf.yaml | ortala check - --lang en", language.Say("dari masukan baku, dalam bahasa Inggris", "from standard input, in English")),
            ],
        };
        command.With(files, json).SetAction(call =>
            Reporter.For(call.GetValue(json), language).Over(InputList.Expand(call.GetRequiredValue(files)), language, input => new FileReport(input.Display, Findings(input))));
        return command;
    }

    /// <summary>Those of the text, and whether the emblem it names can be had.</summary>
    static ImmutableArray<Finding> Findings(Input input)
    {
        var loaded = Loading.Load(input);
        return loaded.Procedure is { } procedure && Emblem.Embed(procedure, input).Warning is { } warning ? [warning, .. loaded.Findings] : loaded.Findings;
    }
}
