using System.Globalization;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>What is asked of the list; every part stands in the address. Unknown values mean the default.</summary>
public sealed record DocumentQuery
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 12;

    /// <summary>Words of a search that are looked at.</summary>
    const int MostWords = 8;

    /// <summary>Words that must all occur.</summary>
    public string Search { get; init; } = "";

    /// <summary>Id of the form; empty: any.</summary>
    public string Profile { get; init; } = "";

    /// <summary><c>salah</c>: with errors, <c>ingat</c>: with warnings, <c>bersih</c>: without either.</summary>
    public string State { get; init; } = "";

    /// <summary><c>saya</c>: made or last changed by the officer who asks, <c>sampah</c>: in the trash.</summary>
    public string Show { get; init; } = "";

    /// <summary><c>judul, unit, dibuat, salah</c>; else the last changed first.</summary>
    public string Sort { get; init; } = "";

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>True for the trash.</summary>
    public bool Trash => Show == "sampah";

    /// <summary>True when something narrows the list.</summary>
    public bool IsNarrowed => Search.Length + Profile.Length + State.Length > 0 || Show == "saya";

    /// <summary>Everything that matches, in order.</summary>
    public IQueryable<Document> Of(IQueryable<Document> documents, Guid? officer)
    {
        var found = documents.Where(d => d.TrashedAt != null == Trash);
        if (Show == "saya") found = found.Where(d => d.CreatedById == officer || d.ChangedById == officer);
        if (Profile.Length > 0) found = found.Where(d => d.Profile == Profile);
        foreach (var word in SearchText.Words(Search).Take(MostWords)) found = found.Where(d => d.SearchText.Contains(word));
        return Ordered(Checked(found));
    }

    IQueryable<Document> Checked(IQueryable<Document> found) => State switch
    {
        "salah" => found.Where(d => d.Errors > 0),
        "ingat" => found.Where(d => d.Warnings > 0),
        "bersih" => found.Where(d => d.Errors == 0 && d.Warnings == 0),
        _ => found,
    };

    /// <summary>Keys grow with time, so that they settle what is otherwise equal.</summary>
    IQueryable<Document> Ordered(IQueryable<Document> found) => Sort switch
    {
        "judul" => found.OrderBy(d => d.Title == "").ThenBy(d => d.Title.ToLower()).ThenByDescending(d => d.Id),
        "unit" => found.OrderBy(d => d.Unit == "").ThenBy(d => d.Unit.ToLower()).ThenBy(d => d.Title.ToLower()).ThenByDescending(d => d.Id),
        "dibuat" => found.OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id),
        "salah" => found.OrderByDescending(d => d.Errors).ThenByDescending(d => d.Warnings).ThenByDescending(d => d.Id),
        _ when Trash => found.OrderByDescending(d => d.TrashedAt).ThenByDescending(d => d.Id),
        _ => found.OrderByDescending(d => d.ChangedAt).ThenByDescending(d => d.Id),
    };

    /// <summary>The list at an address below <c>/naskah</c>: the same, another page, or as a file.</summary>
    public string Address(string path = "/naskah", int page = 1) => path + QueryString.Create(new Dictionary<string, string?>
    {
        ["cari"] = Search, ["bentuk"] = Profile, ["periksa"] = State, ["tampil"] = Show, ["urut"] = Sort,
        ["hal"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : "",
    }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
