using System.Collections.Immutable;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>Tells whose writing was pushed aside.</summary>
static class AddressedLosses
{
    /// <summary>
    /// The losses of a change with the tab that wrote what was lost. What an earlier change of the same sender has pushed aside is not told again: a sender
    /// who types on while its first keystroke is under way knows nothing yet of the entry that it replaces.
    /// </summary>
    public static ImmutableArray<AddressedLoss> Of(ImmutableArray<Loss> losses, string client, ImmutableArray<TakenChange> theirs, ImmutableArray<TakenChange> since)
    {
        if (losses.IsEmpty) return [];
        var told = since.Where(t => t.Client == client).SelectMany(t => t.Losses).Where(l => !l.IsMine).ToArray();
        return [.. losses.Select(l => new AddressedLoss(l.IsMine ? client : theirs[l.Their].Client, l.IsMine, l.Place, l.Lost, l.Kept, l.Restore))
            .Where(l => l.IsMine || !told.Any(t => t.Loser == l.Loser && t.Place == l.Place && t.Lost == l.Lost))];
    }
}
