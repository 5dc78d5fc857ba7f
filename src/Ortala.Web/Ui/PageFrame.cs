using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ortala.Procedures.Checking;

namespace Ortala.Web.Ui;

/// <summary>Which entry of the main menu a page belongs to.</summary>
public enum Section
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>Home.</summary>
    Home,

    /// <summary>Procedures.</summary>
    Procedures,

    /// <summary>Documents being written.</summary>
    Drafts,

    /// <summary>Upload.</summary>
    Upload,

    /// <summary>Guide.</summary>
    Guide,

    /// <summary>What waits for me.</summary>
    Inbox,

    /// <summary>Organisation tree.</summary>
    Organisation,

    /// <summary>Accounts.</summary>
    Accounts,

    /// <summary>Account requests.</summary>
    Requests,

    /// <summary>Audit trail.</summary>
    Audit,

    /// <summary>The own account.</summary>
    Profile,

    /// <summary>Mail, jobs, health.</summary>
    Operations,
}

/// <summary>A page as the frame sees it.</summary>
public abstract class FramedPage : PageModel
{
    /// <summary>Entry of the main menu that is marked.</summary>
    public virtual Section Section => Section.None;

    /// <summary>Width of the content: true for pages that show a sheet.</summary>
    public virtual bool Wide => false;

    /// <summary>The pages above this one, from the front page down, as breadcrumbs; empty: none are shown.</summary>
    public virtual IReadOnlyList<Crumb> Trail => [];

    /// <summary>Key of the guide that helps with this page, see <see cref="Help.Guide"/>, with the section of it where one is meant (<c>naskah#identitas</c>); the guide of the menu's entry when the page says nothing.</summary>
    public virtual string? HelpKey => Section switch
    {
        Section.Drafts => "naskah",
        Section.Procedures => "pemeriksa",
        Section.Upload => "penyusun",
        Section.Inbox => "tugas",
        Section.Audit => "jejak",
        Section.Profile => "akun-saya",
        Section.Organisation => "organisasi",
        Section.Accounts => "admin-lokal",
        Section.Requests => "jejak",
        Section.Operations => "admin",
        _ => "mulai",
    };
}

/// <summary>A page above the one that is shown.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Address">Its address.</param>
public sealed record Crumb(Bilingual Text, string Address);

/// <summary>What the frame says about the program.</summary>
public static class ProgramVersion
{
    /// <summary>Version without build metadata.</summary>
    public static string Number { get; } =
        typeof(FramedPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
