using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Procedures.Forms;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>
/// Draws open documents: each revision at most once, for all who ask, and while one is being drawn only the newest is drawn next. So a fast typist
/// or many lookers-on do not pile up work.
/// </summary>
public sealed class Drawings(ProfileShelf forms, ILogger<Drawings> log) : IDisposable
{
    readonly SemaphoreSlim tables = new(Math.Max(1, Environment.ProcessorCount));

    /// <summary>The drawing of the newest revision, or of a later one than the newest of now; null when it cannot be drawn.</summary>
    public Task<DrawnDraft?> Newest(OpenDocument document)
    {
        document.Drawing.Forget(forms.Version);
        return document.Drawing.AtLeast(document.Head.Revision, () => Draw(document));
    }

    /// <inheritdoc/>
    public void Dispose() => tables.Dispose();

    async Task<(int, DrawnDraft?)> Draw(OpenDocument document)
    {
        await tables.WaitAsync();
        var head = document.Head;
        try
        {
            return (head.Revision, await Task.Run(() =>
            {
                var understood = document.Understood is { } known && known.Revision == head.Revision ? known : UnderstoodDraft.Of(document.Id, head.Revision, head.Draft);
                return DrawnDraft.Of(understood, forms.FindOrDefault(head.Draft.ProfileId()));
            }));
        }
        catch (Exception e)
        {
            log.LogError(e, "document {Document} cannot be drawn at revision {Revision}", document.Id, head.Revision);
            return (head.Revision, null); // what was written is stored; only the drawing stays as it was
        }
        finally
        {
            tables.Release();
        }
    }
}

/// <summary>Something that is made anew for each revision, by one maker at a time; those who come while it is made share the next making.</summary>
public sealed class NewestOnly<T> where T : class
{
    readonly Lock gate = new();
    (int Revision, T? Thing) latest = (-1, null);
    int made;
    Task<(int Revision, T? Thing)>? running;
    Task<(int Revision, T? Thing)>? next;

    /// <summary>Forgets what was made before this version of what it is made by, so that it is made anew.</summary>
    public void Forget(int version)
    {
        lock (gate)
            if (made != version) (made, latest) = (version, (-1, null));
    }

    /// <summary>The thing of that revision or a later one. The maker looks for itself which revision is the newest when it begins.</summary>
    public async Task<T?> AtLeast(int revision, Func<Task<(int, T?)>> make)
    {
        Task<(int Revision, T? Thing)> made;
        lock (gate)
        {
            if (latest.Revision >= revision) return latest.Thing;
            made = running is null ? running = Begin(make) : next ??= After(running, make);
        }
        var first = await made;
        if (first.Revision >= revision) return first.Thing;
        return await AtLeast(revision, make);
    }

    async Task<(int, T?)> Begin(Func<Task<(int, T?)>> make)
    {
        await Task.Yield(); // not under the lock
        try
        {
            var made = await make();
            lock (gate) if (made.Item1 >= latest.Revision) latest = made;
            return made;
        }
        finally
        {
            lock (gate) (running, next) = (next, null);
        }
    }

    async Task<(int, T?)> After(Task<(int Revision, T? Thing)> before, Func<Task<(int, T?)>> make)
    {
        await ((Task)before).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // its failure is told to those who waited for it
        return await Begin(make);
    }
}
