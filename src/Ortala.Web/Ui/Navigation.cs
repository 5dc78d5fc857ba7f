using Microsoft.AspNetCore.Routing;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Permissions;
using static Ortala.Web.Ui.FrameText;

namespace Ortala.Web.Ui;

/// <summary>An entry of the menu.</summary>
/// <param name="Section">The section whose pages mark it.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">Its name.</param>
/// <param name="Icon">Drawing beside it, in the drawer of a phone.</param>
/// <param name="Part">Which part of the menu it stands in.</param>
public sealed record MenuEntry(Section Section, string Address, Bilingual Text, string Icon, MenuPart Part);

/// <summary>Parts of the menu.</summary>
public enum MenuPart
{
    /// <summary>Daily work.</summary>
    Work,

    /// <summary>Looking after units, accounts and the installation.</summary>
    Care,

    /// <summary>For whom has not signed in.</summary>
    Visitors,

    /// <summary>The own account.</summary>
    Own,
}

/// <summary>
/// The one table of the menu. An entry shows to whom its own page lets in: the page's declaration is asked, so that menu and door cannot disagree.
/// </summary>
public sealed class Navigation(EndpointDataSource endpoints)
{
    /// <summary>All entries, in their order.</summary>
    public static IReadOnlyList<MenuEntry> All { get; } =
    [
        new(Section.Home, "/", FrameText.Home, "home", MenuPart.Work),
        new(Section.Inbox, "/tugas", Inbox, "inbox", MenuPart.Work),
        new(Section.Drafts, "/naskah", Drafts, "pen", MenuPart.Work),
        new(Section.Procedures, "/sop", FrameText.Procedures, "list", MenuPart.Work),
        new(Section.Upload, "/unggah", Upload, "upload", MenuPart.Work),
        new(Section.Guide, "/panduan", FrameText.Guide, "book", MenuPart.Work),
        new(Section.Organisation, "/organisasi", FrameText.Organisation, "tree", MenuPart.Care),
        new(Section.Accounts, "/akun", FrameText.Accounts, "people", MenuPart.Care),
        new(Section.Requests, "/permintaan-akun", Requests, "request", MenuPart.Care),
        new(Section.Audit, "/jejak", Trail, "history", MenuPart.Care),
        new(Section.Operations, "/operasi", Operations, "gear", MenuPart.Care),
        new(Section.Requests, "/minta-akun", AskForAccount, "request", MenuPart.Visitors),
        new(Section.Profile, "/profil", Profile, "user", MenuPart.Own),
        new(Section.Profile, "/profil/keamanan", Security, "key", MenuPart.Own),
        new(Section.Profile, "/profil/sesi", Sessions, "screens", MenuPart.Own),
        new(Section.Profile, "/profil/pemberitahuan", NotificationSettings, "bell", MenuPart.Own),
        new(Section.Profile, "/delegasi", Delegations, "pass", MenuPart.Own),
    ];

    readonly Lazy<Dictionary<string, IPermissionDeclaration>> doors = new(() => Doors(endpoints));

    /// <summary>The entries of a part that the viewer may follow.</summary>
    public IEnumerable<MenuEntry> For(Viewer viewer, MenuPart part) =>
        All.Where(e => e.Part == part && (part != MenuPart.Visitors || !viewer.IsSignedIn) && (part != MenuPart.Own || viewer.IsSignedIn) && LetsIn(e.Address, viewer));

    /// <summary>True when there is a page at the address that lets the viewer in.</summary>
    public bool LetsIn(string address, Viewer viewer) => doors.Value.TryGetValue(address, out var door) && door.Allows(viewer);

    static Dictionary<string, IPermissionDeclaration> Doors(EndpointDataSource endpoints)
    {
        var doors = new Dictionary<string, IPermissionDeclaration>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
            if (endpoint.RoutePattern.Parameters.Count == 0 && endpoint.Metadata.GetMetadata<IPermissionDeclaration>() is { } declared)
                doors.TryAdd("/" + endpoint.RoutePattern.RawText?.Trim('/'), declared);
        return doors;
    }
}
