using Ortala.Procedures.Profiles;
using Ortala.Web.Procedures.Forms;

namespace Ortala.Web.Procedures.Reading;

/// <summary>How a procedure is looked at; every part stands in the address. Unknown values mean the default.</summary>
/// <param name="Profile">The official form.</param>
/// <param name="View"><c>halaman</c>, <c>bersambung</c> or <c>langkah</c>.</param>
/// <param name="Zoom"><c>lebar</c> or a percentage.</param>
/// <param name="FirstPage">First page of the sheet that is shown, from 1.</param>
public sealed record ReadingQuery(Profile Profile, string View, string Zoom, int FirstPage)
{
    /// <summary>Pages of a sheet that are drawn into one web page.</summary>
    public const int PagesAtOnce = 12;

    /// <summary>The views in the order of the choice.</summary>
    public static IReadOnlyList<string> Views { get; } = ["halaman", "bersambung", "langkah"];

    /// <summary>The sizes in the order of the choice.</summary>
    public static IReadOnlyList<string> Zooms { get; } = ["lebar", "75", "125", "150", "200"];

    /// <summary>Reads the values of an address.</summary>
    public static ReadingQuery Of(ProfileShelf forms, string? profile, string? view, string? zoom, string? firstPage, string documentProfile) => new(
        forms.FindOrDefault(profile ?? documentProfile),
        Views.Contains(view) ? view! : Views[0],
        Zooms.Contains(zoom) ? zoom! : Zooms[0],
        int.TryParse(firstPage, out var page) && page > 0 ? page : 1);

    /// <summary>Address of the document looked at in this way, from another page of the sheet on.</summary>
    public string Address(string documentId, int firstPage) => $"/sop/{documentId}" + QueryString.Create(new Dictionary<string, string?>
    {
        ["profil"] = Profile.Id, ["tampilan"] = View, ["besar"] = Zoom, ["hal"] = firstPage.ToString(System.Globalization.CultureInfo.InvariantCulture),
    });
}
