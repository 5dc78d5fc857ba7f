using Ortala.Cli.Terminal;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;

namespace Ortala.Cli.Inputs;

/// <summary>The engine opens no files: an emblem that is named in the source is read here and handed over as a <c>data:</c> URI.</summary>
static class Emblem
{
    const int Largest = 8 << 20;

    /// <summary>The procedure with its emblem inside, or without emblem and a warning that says why.</summary>
    internal static (Procedure Procedure, Finding? Warning) Embed(Procedure procedure, Input input)
    {
        var name = procedure.Identity.Emblem;
        if (name.Length == 0 || name.StartsWith("data:", StringComparison.Ordinal)) return (procedure, null);
        var folder = input.IsStandardInput ? "" : Path.GetDirectoryName(input.Path) ?? "";
        var warning = Trouble.NoEmblem(name);
        try
        {
            if (Path.IsPathRooted(name) || name.Split('/', '\\').Contains("..")) return (With(procedure, ""), warning);
            var file = new FileInfo(Path.Combine(folder, name));
            if (!file.Exists || file.Length > Largest) return (With(procedure, ""), warning);
            var bytes = File.ReadAllBytes(file.FullName);
            var type = IsPng(bytes) ? "image/png" : bytes is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg" : null;
            return type is null ? (With(procedure, ""), warning) : (With(procedure, $"data:{type};base64,{Convert.ToBase64String(bytes)}"), null);
        }
        catch (Exception e) when (Trouble.IsOfFiles(e)) { return (With(procedure, ""), warning); }
    }

    static bool IsPng(byte[] bytes) => bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..];

    static Procedure With(Procedure procedure, string emblem) => procedure with { Identity = procedure.Identity with { Emblem = emblem } };
}
