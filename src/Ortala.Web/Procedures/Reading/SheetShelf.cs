using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Web.Procedures.Library;

namespace Ortala.Web.Procedures.Reading;

/// <summary>
/// Lays out sheets and keeps the latest few, since a visitor looks at one sheet several times (page, download, single pages).
/// Only some are laid out at once, so that very long procedures do not hold up all other visitors.
/// </summary>
public sealed class SheetShelf : IDisposable
{
    const int Room = 32;
    readonly SemaphoreSlim tables = new(Math.Max(1, Environment.ProcessorCount - 1));
    readonly Lock gate = new();
    readonly LinkedList<(Key Key, Sheet Sheet)> latestFirst = new();

    /// <summary>The sheet of a sound document.</summary>
    public Task<Sheet> Get(ProcedureDocument document, Profile profile, LayoutMode mode, CancellationToken cancel) => Get(document.Id, document.Procedure!, profile, mode, cancel);

    /// <summary>The sheet of a procedure that never changes under this name.</summary>
    public async Task<Sheet> Get(string name, Procedure procedure, Profile profile, LayoutMode mode, CancellationToken cancel)
    {
        var key = new Key(name, profile, mode);
        if (Take(key) is { } ready) return ready;
        await tables.WaitAsync(cancel);
        try
        {
            return Take(key) ?? Put(key, await Task.Run(() => SheetLayout.LayOut(procedure, profile, mode), cancel));
        }
        finally
        {
            tables.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => tables.Dispose();

    Sheet? Take(Key key)
    {
        lock (gate)
        {
            for (var node = latestFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key) continue;
                latestFirst.Remove(node);
                latestFirst.AddFirst(node);
                return node.Value.Sheet;
            }
            return null;
        }
    }

    Sheet Put(Key key, Sheet sheet)
    {
        lock (gate)
        {
            latestFirst.AddFirst((key, sheet));
            if (latestFirst.Count > Room) latestFirst.RemoveLast();
        }
        return sheet;
    }

    readonly record struct Key(string Document, Profile Profile, LayoutMode Mode);
}
