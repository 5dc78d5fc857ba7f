using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit.Trail;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Audit.Erasing;

/// <summary>Processes of the trail itself.</summary>
public static class ErasingProcesses
{
    public static readonly ProcessKind
        Erased = new("personal-data.erased", "audit", new("menghapus data pribadi dari jejak{0}", "erased personal data from the trail{0}"), "facts: kind and key of the thing, number of events; detail: the reason");
}

/// <summary>Erases the personal part of all events about a thing. The events and their seals stay.</summary>
public sealed class ErasePersonalData(OrtalaDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>So many are erased.</summary>
        public sealed record Erased(int Events) : Outcome;

        /// <summary>Nothing was erased, and why.</summary>
        public sealed record Refused(Bilingual Reason) : Outcome;
    }

    /// <summary>Erases, in one transaction with the event that tells of it.</summary>
    public async Task<Outcome> Run(AuditEvent about, string why, bool understood, CancellationToken cancel)
    {
        if (why.Length < 10) return new Outcome.Refused(EventText.ReasonMissing);
        if (why.Length > 500) return new Outcome.Refused(EventText.ReasonTooLong);
        if (!understood) return new Outcome.Refused(EventText.NotUnderstood);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var erased = await db.AuditDetails.Unfiltered("the system administrator erases all of a thing").Where(d => d.Event!.SubjectId == about.SubjectId).ExecuteDeleteAsync(cancel);
        if (erased == 0) return new Outcome.Refused(EventText.NothingToErase);
        db.Record(clock.GetUtcNow(), new Happening(ErasingProcesses.Erased, viewer, Guid.CreateVersion7(), about.Path)
        {
            Why = why,
            Facts = new Dictionary<string, string> { ["kind"] = about.SubjectKind, ["subject"] = about.SubjectId.ToString(), ["events"] = erased.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Outcome.Erased(erased);
    }
}
