using System.Collections.Immutable;
using System.CommandLine;
using Ortala.Cli.Inputs;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Exporting.Bundle;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala bundle</c>: many SOPs in one PDF, with cover, contents and guide.</summary>
static class BundleCommand
{
    internal static Command Build(Language language)
    {
        var files = Shared.Files(language);
        var into = new Option<string>("--out") { Required = true, HelpName = "FILE", Description = language.Say("Berkas PDF yang ditulis", "PDF file to write") };
        var title = new Option<string>("--title") { HelpName = "TEXT", Description = language.Say("Judul di sampul; bawaan: Standar Operasional Prosedur", "Title on the cover; default: Standar Operasional Prosedur") };
        var agency = new Option<string[]>("--agency") { HelpName = "TEXT", Description = language.Say("Baris instansi di sampul, boleh diulang; bawaan: dari SOP pertama", "Line of the agency on the cover, may be repeated; default: from the first SOP") };
        var year = new Option<string>("--year") { HelpName = "TEXT", Description = language.Say("Tahun di sampul", "Year on the cover") };
        var address = new Option<string[]>("--address") { HelpName = "TEXT", Description = language.Say("Baris alamat di sampul, boleh diulang", "Line of the address on the cover, may be repeated") };
        var profile = Shared.Profile(language);
        var json = Shared.Json(language);
        var command = new DocumentedCommand("bundle", language.Say("Himpun banyak SOP dalam satu PDF: sampul, daftar isi, panduan", "Put many SOPs into one PDF: cover, contents, guide"))
        {
            Examples =
            [
                ("ortala bundle sop/ --out himpunan.pdf", language.Say("semua *.yaml di dalam map, menurut nama berkas", "all *.yaml below a folder, in order of their names")),
                ("ortala bundle a.sop.yaml b.sop.yaml --out himpunan.pdf --title \"SOP Pelayanan\" --year 2026", language.Say("dua SOP, dengan judul dan tahun sendiri", "two SOPs, with a title and a year")),
            ],
        };
        command.With(files, into, title, agency, year, address, profile, json).SetAction(call =>
        {
            var reporter = Reporter.For(call.GetValue(json), language);
            if (Shared.Form(call.GetValue(profile), reporter) is not { } form) return reporter.End();
            var info = new BundleInfo { AgencyLines = [.. call.GetValue(agency) ?? []], AddressLines = [.. call.GetValue(address) ?? []], Year = call.GetValue(year) ?? "" };
            var run = new BundleRun(call.GetValue(title) is { } text ? info with { Title = text } : info, form, reporter, language);
            return run.Write(InputList.Expand(call.GetRequiredValue(files)), call.GetRequiredValue(into));
        });
        return command;
    }
}
