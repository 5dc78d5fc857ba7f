using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Notifications;

/// <summary>Stores how an officer wants to be told. Only what differs from the usual is stored, so that a kind's new usual reaches who never chose.</summary>
public sealed class SaveChoices(IDbContextFactory<OrtalaDb> dbs, Viewer viewer)
{
    /// <summary>Stores the choices; kinds that are not named get their usual.</summary>
    public async Task Run(IReadOnlyDictionary<string, MailChoice> choices, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var stored = await db.NotificationChoices.VisibleTo(viewer).ToDictionaryAsync(c => c.Kind, cancel);
        foreach (var kind in NotificationKind.All.Values)
        {
            var choice = kind.CannotBeSilenced ? kind.Usual : choices.GetValueOrDefault(kind.Name, kind.Usual);
            if (stored.TryGetValue(kind.Name, out var row))
            {
                if (choice == kind.Usual) db.Remove(row);
                else row.Choice = choice;
            }
            else if (choice != kind.Usual) db.Add(new NotificationChoice { AccountId = viewer.AccountId!.Value, Kind = kind.Name, Choice = choice });
        }
        await db.SaveChangesAsync(cancel);
    }
}
