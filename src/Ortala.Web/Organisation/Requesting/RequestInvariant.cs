using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Account requests: state, events, task and account agree.</summary>
public sealed class RequestInvariant : IInvariant
{
    /// <inheritdoc/>
    public string Name => "account requests agree with their events";

    /// <inheritdoc/>
    public Bilingual Title => new("permintaan akun sesuai dengan kejadiannya", Name);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel)
    {
        const string why = "an invariant asks all";
        var events = await db.AuditEvents.AsNoTracking().Unfiltered(why).Where(e => e.SubjectKind == RequestProcesses.Kind).Select(e => new { e.SubjectId, e.Process }).ToListAsync(cancel);
        var told = events.ToLookup(e => e.SubjectId, e => e.Process);
        var waiting = (await db.Tasks.AsNoTracking().Unfiltered(why).Where(t => t.Kind == RequestTasks.Decide.Name && t.DoneAt == null && t.DroppedAt == null).Select(t => t.SubjectId).ToListAsync(cancel)).ToLookup(id => id);
        var broken = new List<string>();
        foreach (var r in await db.AccountRequests.AsNoTracking().Unfiltered(why).ToListAsync(cancel))
        {
            string[] expected = r.State == RequestState.Asked ? [RequestProcesses.Asked.Name] : [RequestProcesses.Asked.Name, RequestProcesses.LeadingTo(r.State).Name];
            if (!told[r.Id].Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal))) broken.Add($"request {r.Id} is {r.State}, its events are {string.Join(", ", told[r.Id])}");
            if (waiting[r.Id].Count() != (r.State == RequestState.Asked ? 1 : 0)) broken.Add($"request {r.Id} is {r.State} and has {waiting[r.Id].Count()} open tasks");
            if (r.State == RequestState.Granted != (r.AccountId is not null)) broken.Add($"request {r.Id} is {r.State}, its account is {r.AccountId?.ToString() ?? "missing"}");
        }
        var known = (await db.AccountRequests.AsNoTracking().Unfiltered(why).Select(r => r.Id).ToListAsync(cancel)).ToHashSet();
        broken.AddRange(told.Where(t => !known.Contains(t.Key)).Select(t => $"events speak of a request {t.Key} that is not there"));
        return broken;
    }
}
