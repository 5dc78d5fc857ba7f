using Ortala.Web.Platform.Audit;

namespace Ortala.Web.Platform.Files;

/// <summary>What happens to files by itself; that a thing gets a file is told by the process of the thing.</summary>
public static class FileProcesses
{
    public static readonly ProcessKind Swept = new("files.swept", "installation", new("menghapus berkas yang tidak dipakai lagi", "removed files that nothing uses"), "facts: how many");
}
