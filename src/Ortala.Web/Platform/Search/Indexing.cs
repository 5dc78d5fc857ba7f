using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Search;

/// <summary>A kind of thing that the search box finds. Each capability registers its own as a service; one that is not registered is not found.</summary>
public interface ISearchable
{
    /// <summary>Kind, as in <see cref="SearchEntry.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Name of the kind, in the plural.</summary>
    Bilingual Name { get; }

    /// <summary>Keys of the things that the viewer sees, each once: the <c>VisibleTo</c> of the capability.</summary>
    IQueryable<Guid> VisibleTo(OrtalaDb db, Viewer viewer);

    /// <summary>Writes all its things anew, e.g. after the words are cut otherwise.</summary>
    Task IndexAll(OrtalaDb db, DateTimeOffset now, CancellationToken cancel);
}

/// <summary>Keeps what the search box finds in step with the things, in the transaction of their change.</summary>
public static class Indexing
{
    /// <summary>Adds or changes the entry of a thing, with what is saved next.</summary>
    public static async Task Index(this OrtalaDb db, DateTimeOffset now, string kind, Guid subject, string title, string body, string address, CancellationToken cancel)
    {
        var entry = db.SearchEntries.Local.FirstOrDefault(e => e.Kind == kind && e.SubjectId == subject)
            ?? await db.SearchEntries.Unfiltered("the entry of the thing that is stored").SingleOrDefaultAsync(e => e.Kind == kind && e.SubjectId == subject, cancel);
        if (entry is null) db.Add(new SearchEntry { Kind = kind, SubjectId = subject, Title = title, Body = body, TitleStems = Words.Stems(title), BodyStems = Words.Stems(body), Address = address, ChangedAt = now });
        else if ((entry.Title, entry.Body, entry.Address) != (title, body, address))
            (entry.Title, entry.Body, entry.TitleStems, entry.BodyStems, entry.Address, entry.ChangedAt) = (title, body, Words.Stems(title), Words.Stems(body), address, now);
    }

    /// <summary>Removes the entry of a thing that is gone.</summary>
    public static Task Unindex(this OrtalaDb db, string kind, Guid subject, CancellationToken cancel) =>
        db.SearchEntries.Unfiltered("the entry of the thing that is gone").Where(e => e.Kind == kind && e.SubjectId == subject).ExecuteDeleteAsync(cancel);
}
