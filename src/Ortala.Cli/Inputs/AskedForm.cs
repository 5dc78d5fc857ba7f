using System.Collections.Immutable;
using System.Text;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Cli.Inputs;

/// <summary>The form that <c>--profile</c> asks for: the id of a shipped profile, or the file of an own one (docs/profiles.md).</summary>
/// <param name="Profile">Null when the call asks for none, or its file has mistakes.</param>
/// <param name="Mistakes">Of the file.</param>
sealed record AskedForm(Profile? Profile, ImmutableArray<Finding> Mistakes)
{
    /// <summary>What looks like a file is read as one; ids of profiles hold neither dots nor slashes.</summary>
    internal static bool IsFile(string given) => given.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || given.Contains('/') || given.Contains('\\');

    internal static AskedForm Read(string? given)
    {
        if (given is null || !IsFile(given)) return new(given is null ? null : ShippedProfiles.Find(given), []);
        try
        {
            var read = ProfileFile.Read(File.ReadAllText(given, new UTF8Encoding(false, throwOnInvalidBytes: true)));
            return new(read.Profile, read.Findings);
        }
        catch (Exception e) when (Trouble.IsOfFiles(e)) { return new(null, [Trouble.CannotRead(e)]); }
    }

    /// <summary>The form for a procedure: asked for in the call, else in the file, else the default.</summary>
    internal Profile For(Procedure procedure) => Profile ?? ShippedProfiles.Find(procedure.Profile) ?? ShippedProfiles.Default;
}
