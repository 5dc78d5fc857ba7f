using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;

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
}

/// <summary>A page as the frame sees it.</summary>
public abstract class FramedPage : PageModel
{
    /// <summary>Entry of the main menu that is marked.</summary>
    public virtual Section Section => Section.None;

    /// <summary>Width of the content: true for pages that show a sheet.</summary>
    public virtual bool Wide => false;
}

/// <summary>What the frame says about the program.</summary>
public static class ProgramVersion
{
    /// <summary>Version without build metadata.</summary>
    public static string Number { get; } =
        typeof(FramedPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
