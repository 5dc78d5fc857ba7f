using System.Collections.Immutable;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Checking;

namespace Ortala.Cli.Inputs;

/// <summary>A document drawn, still in memory.</summary>
sealed record Drawn(Input Input, ImmutableArray<Finding> Findings, ImmutableArray<(string Name, byte[] Bytes)> Files);

/// <summary>Writes drawings into one folder. No two documents of a run may have outputs of one name.</summary>
sealed class OutputFolder(string folder)
{
    readonly Dictionary<string, string> takenBy = new(StringComparer.Ordinal);

    internal FileReport Write(Drawn drawn)
    {
        var name = drawn.Input.Display;
        foreach (var (file, _) in drawn.Files)
            if (takenBy.TryGetValue(file, out var other)) return new(name, drawn.Findings.Add(Trouble.NameTaken(file, other)));
        var written = ImmutableArray.CreateBuilder<string>(drawn.Files.Length);
        foreach (var (file, bytes) in drawn.Files)
        {
            takenBy.Add(file, name);
            var path = folder == "." ? file : Path.Combine(folder, file);
            try
            {
                Directory.CreateDirectory(folder);
                File.WriteAllBytes(path, bytes);
            }
            catch (Exception e) when (Trouble.IsOfFiles(e)) { return new(name, drawn.Findings.Add(Trouble.CannotWrite(path, e)), written.ToImmutable()); }
            written.Add(path);
        }
        return new(name, drawn.Findings, written.ToImmutable());
    }
}
