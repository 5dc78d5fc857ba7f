using System.CommandLine;
using System.Runtime.CompilerServices;
using Ortala.Cli.Terminal;

namespace Ortala.Cli.Commands;

/// <summary>What the commands share that look at the data of an installation: they take the options of <c>serve</c> that say where the data are.</summary>
static class DataOptions
{
    internal static Argument<string[]> Argument(Language language) => new("OPTION")
    {
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "OPTION",
        Description = language.Say("Pilihan server yang menunjuk datanya: --Data:Folder MAP", "Options of the server that say where the data are: --Data:Folder DIR"),
    };

    /// <summary>Opens the data and looks; data that cannot be opened are said and give 1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static async Task<int> WithData(string[] args, Language language, Func<Web.Data.OrtalaDb, Task<int>> look)
    {
        try
        {
            await using var db = await Web.Platform.Inspecting.InstalledData.Open(args, CancellationToken.None);
            return await look(db);
        }
        catch (Web.Platform.Inspecting.InstalledData.CannotOpen e)
        {
            await Console.Error.WriteLineAsync(e.Why.In(language.Code));
            return CommandLine.Failed;
        }
    }
}
