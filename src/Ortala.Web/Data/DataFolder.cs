using Microsoft.AspNetCore.DataProtection.Repositories;
using System.Xml.Linq;

namespace Ortala.Web.Data;

/// <summary>The folder with all that an installation keeps: the database and the keys that protect cookies. Only its owner may read it.</summary>
public sealed class DataFolder
{
    const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The folder of the setting <c>Data:Folder</c>, else <c>ortala</c> among the user's application data; it is made when it is missing.</summary>
    public DataFolder(IConfiguration configuration)
    {
        Path = Named(configuration);
        try
        {
            Make(Path);
            Make(Keys);
            if (!File.Exists(Database)) Private(new FileStream(Database, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"Data:Folder {Path}: {e.Message}", e);
        }
    }

    /// <summary>Where the configuration says it is; nothing is made.</summary>
    public static string Named(IConfiguration configuration) =>
        System.IO.Path.GetFullPath(configuration["Data:Folder"] is { } asked && !string.IsNullOrWhiteSpace(asked) ? asked : Usual());

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The database; its companions take its permissions.</summary>
    public string Database => DatabaseIn(Path);

    /// <summary>The database of the folder.</summary>
    public static string DatabaseIn(string folder) => System.IO.Path.Combine(folder, "ortala.db");

    /// <summary>The folder of the keys.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    static string Usual() => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } of ? System.IO.Path.Combine(of, "ortala") : "data";

    static void Make(string folder)
    {
        if (Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, ownerOnly | UnixFileMode.UserExecute);
    }

    static void Private(FileStream file)
    {
        using (file) if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, ownerOnly);
    }

    /// <summary>Keys as files that only their owner may read.</summary>
    public sealed class PrivateKeys(DataFolder folder, ILoggerFactory log) : FileSystemXmlRepository(new DirectoryInfo(folder.Keys), log)
    {
        /// <inheritdoc/>
        public override void StoreElement(XElement element, string friendlyName)
        {
            base.StoreElement(element, friendlyName);
            foreach (var key in System.IO.Directory.EnumerateFiles(folder.Keys, "*.xml")) Private(File.OpenRead(key));
        }
    }
}
