using System.Collections.Immutable;
using System.CommandLine;
using Ortala.Cli.Inputs;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Checking;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala draw</c>: the official sheet, as PDF or SVG.</summary>
static class DrawCommand
{
    internal static Command Build(Language language)
    {
        var files = Shared.Files(language);
        var to = new Option<string>("--to") { HelpName = "pdf|svg", DefaultValueFactory = _ => "pdf", Description = language.Say("Jenis keluaran; bawaan pdf. svg: satu berkas tiap halaman", "Kind of output; default pdf. svg: one file a page") };
        to.AcceptOnlyFromAmong("pdf", "svg");
        var into = new Option<string>("--out") { HelpName = "DIR", DefaultValueFactory = _ => ".", Description = language.Say("Map hasil, dibuat bila belum ada; bawaan: map ini", "Folder for the output, made where it lacks; default: this folder") };
        var profile = Shared.Profile(language);
        var json = Shared.Json(language);
        var command = new DocumentedCommand("draw", language.Say("Gambar lembar resmi: PDF siap cetak atau SVG", "Draw the official sheet: PDF for print, or SVG"))
        {
            Examples =
            [
                ("ortala draw surat-masuk.sop.yaml", language.Say("membuat surat-masuk.pdf di map ini", "makes surat-masuk.pdf in this folder")),
                ("ortala draw sop/ --out cetak --profile bps", language.Say("semua *.yaml di dalam map, dengan bentuk BPS", "all *.yaml below a folder, in the form of BPS")),
                ("ortala draw sop/ --profile dinas.json", language.Say("dengan profil buatan sendiri", "with an own profile")),
                ("ortala draw izin.sop.yaml --to svg --out gambar", language.Say("gambar/izin-p1.svg, izin-p2.svg, …", "gambar/izin-p1.svg, izin-p2.svg, …")),
            ],
        };
        command.With(files, to, into, profile, json).SetAction(async call =>
        {
            var reporter = Reporter.For(call.GetValue(json), language);
            if (Shared.Form(call.GetValue(profile), reporter) is not { } form) return reporter.End();
            var folder = new OutputFolder(call.GetRequiredValue(into));
            var kind = call.GetValue(to) == "svg" ? OutputKind.Svg : OutputKind.Pdf;
            return await reporter.Over(InputList.Expand(call.GetRequiredValue(files)), language, input => Draw(input, kind, form), folder.Write);
        });
        return command;
    }

    static Drawn Draw(Input input, OutputKind kind, AskedForm form)
    {
        var loaded = Loading.Load(input);
        if (loaded.Procedure is null) return new(input, loaded.Errors, []);
        try
        {
            var (procedure, warning) = Emblem.Embed(loaded.Procedure, input);
            return new(input, warning is null ? [] : [warning], [.. Output.Of(procedure, loaded.Source, form.For(procedure), kind)]);
        }
        catch (Exception e) { return new(input, [Trouble.Unexpected(e)], []); }
    }
}
