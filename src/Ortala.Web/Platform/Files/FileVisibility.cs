using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Files;

/// <summary>What of the store one sees in lists: the files of units at or below which one may read accounts or the trail. A single file is asked of its owner.</summary>
public static class FileVisibility
{
    /// <summary>The files of what lies below.</summary>
    public static IQueryable<FileUse> VisibleTo(this IQueryable<FileUse> uses, Viewer viewer) =>
        uses.WhereBelow(u => u.Node!.Path, [.. viewer.Roots(Right.ReadAudit), .. viewer.Roots(Right.Operate)]);
}
