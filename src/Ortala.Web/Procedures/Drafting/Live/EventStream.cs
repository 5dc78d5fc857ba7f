using System.Text.Json;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Procedures.Editing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>Tells a tab who is there and that there is something new, as server-sent events. What happened in a row is told once; a quiet stream is kept alive.</summary>
public sealed class EventStream(OpenDocuments documents, DocumentStore store, Viewers viewers, IHostApplicationLifetime lifetime)
{
    const int MostStreams = 500;
    static readonly TimeSpan heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Runs until the tab goes or the program ends; then the browser asks again.</summary>
    public async Task<IResult> Run(Guid id, string client, HttpContext context)
    {
        if (await documents.Find(id) is not { } document) return LiveEndpoints.Problem(context, 404, LiveText.Unknown);
        if (document.People.Streams >= MostStreams) return LiveEndpoints.Problem(context, 429, LiveText.TooMany);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store, no-transform";
        context.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy must hand on each event at once
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        document.People.Join(client, Viewers.Of(context));
        try
        {
            await Tell(document, context, ended.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // the tab is gone
        }
        finally
        {
            document.People.Leave(client);
            document.LastVisit = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        }
        return Results.Empty;
    }

    async Task Tell(OpenDocument document, HttpContext context, CancellationToken ended)
    {
        var response = context.Response;
        await response.WriteAsync("retry: 2000\n\n", ended);
        System.Collections.Immutable.ImmutableArray<Presence> people = default;
        var (revision, trashed) = (-1, false);
        while (!ended.IsCancellationRequested)
        {
            var next = document.Pulse.Next;
            var told = false;
            if (document.People.Present is var present && present != people) told = await Send(response, "people", people = present, ended);
            if (document.Head.Revision is var now && now != revision) told = await Send(response, "revision", new { revision = revision = now }, ended);
            if (document.IsTrashed != trashed) told = (trashed = document.IsTrashed) ? await Send(response, "trashed", new { }, ended) : told;
            if (!document.IsTrashed && !await MayStillWrite(document.Id, context, ended))
            {
                await Send(response, "refused", new { }, ended); // the tab asks, and is told why
                return;
            }
            if (!told) await response.WriteAsync(":\n\n", ended);
            await response.Body.FlushAsync(ended);
            await next.WaitAsync(heartbeat, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A right can be lost while the stream is open; the cookie is asked anew each time.</summary>
    async Task<bool> MayStillWrite(Guid id, HttpContext context, CancellationToken cancel)
    {
        var viewer = await viewers.Find(context.User, cancel);
        return viewer.May(Right.WriteDrafts) && await store.Find(id, viewer, cancel) is { } document && viewer.MayWrite(document);
    }

    static async Task<bool> Send<T>(HttpResponse response, string name, T data, CancellationToken ended)
    {
        await response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(data, EditJson.Options)}\n\n", ended);
        return true;
    }
}
