using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>Edits that stand in the journal, with what takes them back.</summary>
/// <param name="Edits">As they were applied.</param>
/// <param name="Inverse">By <see cref="DraftEditing.Inverse"/>, against the draft they were applied to.</param>
public sealed record Change(ImmutableArray<Edit> Edits, ImmutableArray<Edit> Inverse);

/// <summary>Something that one officer wrote and that another's edit pushed aside.</summary>
/// <param name="IsMine">True: mine could not be kept, since theirs took its row or column away; false: mine, being later, replaced theirs.</param>
/// <param name="Their">Place of their change in the list given to <see cref="Rebasing.Rebase"/>.</param>
/// <param name="Place">What was lost, for people to find: field, and row, executor or symbol.</param>
/// <param name="Lost">The text that was lost, as far as it is one.</param>
/// <param name="Kept">The text that stands now.</param>
/// <param name="Restore">Edits that bring it back.</param>
public sealed record Loss(bool IsMine, int Their, LossPlace Place, string Lost, string Kept, ImmutableArray<Edit> Restore);

/// <summary>Where something was lost: any part may be null. Names as in <see cref="Checking.Place"/>.</summary>
public sealed record LossPlace(string? Chart = null, string? Row = null, string? Executor = null, string? Symbol = null, string? Field = null);

/// <summary>My edits, made to fit after theirs.</summary>
public sealed record Rebased(ImmutableArray<Edit> Edits, ImmutableArray<Loss> Losses);

/// <summary>Brings edits that were made side by side into one order.</summary>
public static class Rebasing
{
    /// <summary>
    /// My edits as they are to be applied after theirs, both made on the same draft. On different things both hold; on the same text, kind or
    /// place mine, being later, stands and their loss is told; where theirs took away what mine is about, mine is dropped and my loss is told.
    /// </summary>
    public static Rebased Rebase(ImmutableArray<Edit> mine, ImmutableArray<Change> theirs) => new(mine, []);
}
