using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Audit.Telling;

/// <summary>Puts events into words: personal parts, names and evidence, each in one query.</summary>
public static class TellEvents
{
    /// <summary>The events in the order given. They are ones that the caller may show.</summary>
    public static async Task<ImmutableArray<ToldEvent>> Tell(this OrtalaDb db, IReadOnlyList<AuditEvent> events, CancellationToken cancel)
    {
        var numbers = events.Select(e => e.Number).ToArray();
        var details = await db.AuditDetails.AsNoTracking().Unfiltered("of events that are shown").Where(d => numbers.Contains(d.EventNumber)).ToDictionaryAsync(d => d.EventNumber, cancel);
        var names = await Names(db, events, cancel);
        var evidence = await Evidence(db, events, cancel);
        return [.. events.Select(e => ToldEvent.Of(e, details.GetValueOrDefault(e.Number), new(NameOf(e.ActorId), NameOf(e.OnBehalfOfId)), e.EvidenceHash is { } hash ? evidence.GetValueOrDefault((hash, e.SubjectId)) : null))];

        string? NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known, known.ToString()) : null;
    }

    static Task<Dictionary<Guid, string>> Names(OrtalaDb db, IReadOnlyList<AuditEvent> events, CancellationToken cancel)
    {
        var ids = events.Select(e => e.ActorId).Concat(events.Select(e => e.OnBehalfOfId)).OfType<Guid>().Distinct().ToArray();
        return db.Accounts.AsNoTracking().Unfiltered("names of who did it").Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.FullName, cancel);
    }

    /// <summary>Addresses of the files that prove events; whether they are opened, the file's own page asks.</summary>
    static async Task<Dictionary<(string Hash, Guid Subject), string>> Evidence(OrtalaDb db, IReadOnlyList<AuditEvent> events, CancellationToken cancel)
    {
        var hashes = events.Select(e => e.EvidenceHash).OfType<string>().Distinct().ToArray();
        if (hashes.Length == 0) return [];
        var uses = await db.FileUses.AsNoTracking().Unfiltered("addresses only; the file asks itself").Where(u => hashes.Contains(u.Hash)).Select(u => new { u.Id, u.Hash, u.OwnerId }).ToListAsync(cancel);
        return uses.GroupBy(u => (u.Hash, u.OwnerId)).ToDictionary(g => g.Key, g => $"/berkas/{g.First().Id}");
    }
}
