using System.CommandLine;
using System.Runtime.CompilerServices;
using Ortala.Cli.Terminal;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala doctor</c>: asks whether all that is stored hangs together.</summary>
static class DoctorCommand
{
    const int Told = 20;

    internal static Command Build(Language language)
    {
        var rest = DataOptions.Argument(language);
        var command = new DocumentedCommand("doctor", language.Say("Periksa apakah semua data yang tersimpan saling cocok", "Check whether all stored data hang together"))
        {
            Examples =
            [
                ("ortala doctor", language.Say("data di map bawaan", "data in the usual folder")),
                ("ortala doctor --Data:Folder /srv/ortala", language.Say("data di map lain; server boleh sedang berjalan", "data in another folder; a server may be running")),
            ],
            TreatUnmatchedTokensAsErrors = false,
        };
        command.With(rest).SetAction((call, cancel) => Examine([.. call.GetValue(rest) ?? [], .. call.UnmatchedTokens], language, cancel));
        return command;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static Task<int> Examine(string[] args, Language language, CancellationToken cancel) => DataOptions.WithData(args, language, async db =>
    {
        var (asked, ill) = (0, 0);
        await foreach (var diagnosis in Web.Platform.Inspecting.InstalledData.Examine(db, cancel))
        {
            asked++;
            if (diagnosis.Broken.Count > 0) ill++;
            Console.Out.WriteLine($"{(diagnosis.Broken.Count == 0 ? language.Say("baik ", "good ") : language.Say("RUSAK", "ILL  "))}  {diagnosis.What.In(language.Code)}");
            foreach (var broken in diagnosis.Broken.Take(Told)) Console.Out.WriteLine($"         {broken}");
            if (diagnosis.Broken.Count > Told) Console.Out.WriteLine(language.Say($"         dan {diagnosis.Broken.Count - Told} lagi", $"         and {diagnosis.Broken.Count - Told} more"));
        }
        Console.Out.WriteLine(ill == 0
            ? language.Say($"Sehat: {asked} pemeriksaan.", $"Sound: {asked} checks.")
            : language.Say($"{ill} dari {asked} pemeriksaan menemukan kerusakan. Jangan lanjutkan pekerjaan; pulihkan dari cadangan atau laporkan.", $"{ill} of {asked} checks found damage. Do not go on working; restore a backup or report it."));
        return ill == 0 ? CommandLine.Ok : CommandLine.Failed;
    });
}
