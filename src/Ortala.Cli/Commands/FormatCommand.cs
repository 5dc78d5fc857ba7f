using System.CommandLine;
using Ortala.Cli.Inputs;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Reading;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala format</c>: one way to write every file; comments stay.</summary>
static class FormatCommand
{
    internal static Command Build(Language language)
    {
        var files = Shared.Files(language);
        var check = new Option<bool>("--check") { Description = language.Say("Jangan menulis; kode keluar 1 bila ada berkas yang belum rapi", "Write nothing; exit code 1 when a file is not formatted") };
        var json = Shared.Json(language);
        var command = new DocumentedCommand("format", language.Say("Rapikan berkas: urutan kunci, jarak, tanda kutip; catatan tetap", "Tidy files: order of keys, spaces, quotes; remarks stay"))
        {
            Examples =
            [
                ("ortala format surat-masuk.sop.yaml", language.Say("merapikan berkas di tempat", "formats the file in place")),
                ("ortala format sop/ --check", language.Say("hanya memeriksa, misalnya sebelum menyimpan ke git", "only looks, e.g. before committing")),
                ("ortala format - < draf.yaml", language.Say("dari masukan baku ke keluaran baku", "from standard input to standard output")),
            ],
        };
        command.With(files, check, json).SetAction(call => Reporter.For(call.GetValue(json), language)
            .Over(InputList.Expand(call.GetRequiredValue(files)), language, input => Format(input, call.GetValue(check))));
        return command;
    }

    static FileReport Format(Input input, bool checkOnly)
    {
        string source;
        try { source = input.ReadText(); }
        catch (Exception e) when (Trouble.IsOfFiles(e)) { return new(input.Display, Trouble.CannotRead(e)); }
        var (text, findings) = ProcedureFile.Format(source);
        if (findings.Any(f => f.Severity == Severity.Error)) return new(input.Display, findings);
        if (checkOnly) return text == source ? new(input.Display) : new(input.Display, Trouble.NotFormatted);
        if (input.IsStandardInput) return new FileReport(input.Display) { Text = text };
        return text == source ? new(input.Display) : Replace(input, text);
    }

    /// <summary>First beside the file, then in its place: a disk that is full never costs the source.</summary>
    static FileReport Replace(Input input, string text)
    {
        var beside = input.Path + ".new";
        try
        {
            File.WriteAllText(beside, text);
            File.Move(beside, input.Path, overwrite: true);
            return new(input.Display, [], [input.Path]);
        }
        catch (Exception e) when (Trouble.IsOfFiles(e)) { return new(input.Display, Trouble.CannotWrite(input.Path, e)); }
    }
}
