using System.CommandLine;
using Ortala.Cli.Contract;
using Ortala.Cli.Terminal;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala layout</c>: the engine command of the drawing contract, for measuring.</summary>
static class LayoutCommand
{
    internal static Command Build(Language language)
    {
        var from = new Option<string>("--in") { Required = true, HelpName = "DIR", Description = language.Say("Map berisi *.json (kontrak) dan *.yaml, satu SOP tiap berkas", "Folder of *.json (contract) and *.yaml, one SOP each") };
        var into = new Option<string>("--out") { Required = true, HelpName = "DIR", Description = language.Say("Map hasil: <id>.json dan timing.json", "Folder for <id>.json and timing.json") };
        var mode = new Option<string>("--mode") { HelpName = "continuous|paged", DefaultValueFactory = _ => "paged", Description = language.Say("Satu lembar panjang atau halaman; bawaan paged", "One long sheet or pages; default paged") };
        mode.AcceptOnlyFromAmong("continuous", "paged");
        var repeat = new Option<int>("--repeat") { HelpName = "N", Description = language.Say("Pengukuran waktu tiap SOP; 0 (bawaan): tanpa pengukuran", "Timed runs of each SOP; 0 (default): no timing") };
        repeat.Validators.Add(r => { if (r.Tokens.Count > 0 && (!int.TryParse(r.Tokens[0].Value, out var n) || n < 0)) r.AddError(language.Say("--repeat: tulis bilangan bulat 0 atau lebih", "--repeat: give a whole number, 0 or more")); });
        var command = new DocumentedCommand("layout", language.Say("Tata letak saja, sebagai data: perintah mesin untuk pengukuran mutu dan waktu", "Layout alone, as data: the engine command for measuring quality and time"))
        {
            Examples = [("ortala layout --in corpus/real --out drawings --mode paged --repeat 9", language.Say("tata letak tiap SOP, sembilan kali diukur", "lay out every SOP, nine timed runs"))],
        };
        command.With(from, into, mode, repeat).SetAction(call =>
            new ContractRun(call.GetRequiredValue(from), call.GetRequiredValue(into), call.GetValue(mode) == "continuous", call.GetValue(repeat), language).Run());
        return command;
    }
}
