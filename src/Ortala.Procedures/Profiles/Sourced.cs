using Ortala.Procedures.Checking;

namespace Ortala.Procedures.Profiles;

/// <summary>How well something is known.</summary>
public enum Mark
{
    /// <summary>Stands in a source that was read.</summary>
    Confirmed,

    /// <summary>Seen in signed sheets.</summary>
    Seen,

    /// <summary>General knowledge, not compared with the text of the regulation.</summary>
    General,

    /// <summary>Own choice of whoever made the profile, where no rule is claimed (sizes, margins).</summary>
    Own,
}

/// <summary>Mark and source of a setting.</summary>
/// <param name="Mark">How well it is known.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Sourced(Mark Mark, string Source);

/// <summary>Something known of a regulation that is no setting, e.g. that it has five symbols.</summary>
/// <param name="Statement">What is known.</param>
/// <param name="Basis">How well, and from where.</param>
public sealed record KnownFact(Bilingual Statement, Sourced Basis);

static class ProfileNotice
{
    const int Named = 5;

    internal static Bilingual? Of(Profile profile)
    {
        var open = ProfileSettings.All.Where(s => profile.Marks.TryGetValue(s.Key, out var m) && m.Mark == Mark.General).Select(s => s.Meaning).ToList();
        open.AddRange(profile.Facts.Where(f => f.Basis.Mark == Mark.General).Select(f => f.Statement));
        if (open.Count == 0) return null;
        string List(Func<Bilingual, string> language, string more) =>
            string.Join("; ", open.Take(Named).Select(language)) + (open.Count > Named ? $"; {more}" : "");
        return new(
            $"Belum dicocokkan dengan naskah peraturan: {List(b => b.Id, $"dan {open.Count - Named} lainnya")}.",
            $"Not yet compared with the text of the regulation: {List(b => b.En, $"and {open.Count - Named} more")}.");
    }
}
