using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Files;

/// <summary>A kind of thing that has files. Each capability registers its own as a service; the files of a kind that is not registered are seen by nobody.</summary>
public interface IFileOwner
{
    /// <summary>Kind, as in <see cref="FileUse.OwnerKind"/>.</summary>
    string Kind { get; }

    /// <summary>True when the viewer sees the thing, and with it the file.</summary>
    Task<bool> MaySee(OrtalaDb db, Viewer viewer, FileUse use, CancellationToken cancel);
}
