using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Procedures.Drafting.Storing;

/// <summary>Whoever writes in a document, as the journal, the history and colleagues know him or her.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Name; who acts in another's place is named with it, e.g. <c>Analis, Plh. Kepala Dinas</c>.</param>
public sealed record Writer(Guid Id, string Name)
{
    /// <summary>Longest name that the journal takes.</summary>
    const int MaxName = 100;

    /// <summary>The viewer as one who writes.</summary>
    public static implicit operator Writer(Viewer viewer) =>
        new(viewer.AccountId ?? throw new InvalidOperationException("a visitor does not write"), Shortened(viewer.Acting is { } acting ? $"{viewer.Name}, {acting.Kind switch { DelegationKind.Plt => "Plt.", _ => "Plh." }} {acting.Name}" : viewer.Name));

    static string Shortened(string name) => name.Length <= MaxName ? name : name[..(MaxName - 1)].TrimEnd() + "…";
}
