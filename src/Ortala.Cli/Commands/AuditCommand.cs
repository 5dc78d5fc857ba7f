using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Ortala.Cli.Terminal;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala audit verify</c>: walks the chain over the audit trail.</summary>
static class AuditCommand
{
    internal static Command Build(Language language)
    {
        var command = new DocumentedCommand("audit", language.Say("Periksa jejak audit", "Check the audit trail"))
        {
            Examples = [("ortala audit verify --Data:Folder /srv/ortala", language.Say("menelusuri rantai segel dari awal", "walks the chain of seals from its beginning"))],
        };
        command.Add(Verify(language));
        return command;
    }

    static DocumentedCommand Verify(Language language)
    {
        var rest = DataOptions.Argument(language);
        var verify = new DocumentedCommand("verify", language.Say("Telusuri rantai jejak audit; sebut mata rantai pertama yang putus", "Walk the chain of the audit trail; name the first broken link"))
        {
            Examples =
            [
                ("ortala audit verify", language.Say("data di map bawaan", "data in the usual folder")),
                ("ortala audit verify --Data:Folder /srv/ortala", language.Say("data di map lain; server boleh sedang berjalan", "data in another folder; a server may be running")),
            ],
            TreatUnmatchedTokensAsErrors = false,
        };
        verify.With(rest).SetAction((call, cancel) => Walk([.. call.GetValue(rest) ?? [], .. call.UnmatchedTokens], language, cancel));
        return verify;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static Task<int> Walk(string[] args, Language language, CancellationToken cancel) => DataOptions.WithData(args, language, async db =>
    {
        var report = await Web.Platform.Inspecting.InstalledData.Verify(db, cancel);
        if (report.Broken is { } broken) Console.Out.WriteLine(language.Say($"Rantai putus: {broken.Words.Id}.", $"The chain is broken: {broken.Words.En}."));
        else Console.Out.WriteLine(language.Say("Rantai utuh.", "The chain is whole."));
        Console.Out.WriteLine(language.Say($"Bersegel dan cocok: {Number(report.Sealed)} peristiwa.", $"Sealed and fitting: {Number(report.Sealed)} events."));
        Console.Out.WriteLine(report.FirstUnsealed is { } first
            ? language.Say($"Belum bersegel: {Number(report.Unsealed)} peristiwa, mulai nomor {first}.", $"Not sealed yet: {Number(report.Unsealed)} events, from number {first}.")
            : language.Say("Belum bersegel: tidak ada.", "Not sealed yet: none."));
        if (report.Erased > 0) Console.Out.WriteLine(language.Say($"Data pribadi telah dihapus: {Number(report.Erased)} peristiwa.", $"Personal part erased: {Number(report.Erased)} events."));
        if (report.Sealed > 0) Console.Out.WriteLine(language.Say($"Segel terakhir yang cocok: {report.LastSeal}", $"Last seal that fits: {report.LastSeal}"));
        return report.Broken is null ? CommandLine.Ok : CommandLine.Failed;

        string Number(long n) => n.ToString("N0", CultureInfo.GetCultureInfo(language.Say("id-ID", "en-GB")));
    });
}
