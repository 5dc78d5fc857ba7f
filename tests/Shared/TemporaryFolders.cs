namespace Ortala.Tests;

/// <summary>Folders that are gone after the tests.</summary>
public sealed class TemporaryFolders : IDisposable
{
    readonly List<string> made = [];

    /// <summary>Those made until now.</summary>
    public string[] All
    {
        get { lock (made) return [.. made]; }
    }

    /// <summary>A new, empty folder.</summary>
    public string New()
    {
        var folder = Directory.CreateTempSubdirectory("ortala-").FullName;
        lock (made) made.Add(folder);
        return folder;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var folder in made) Directory.Delete(folder, recursive: true);
    }
}
