using System.Collections.Immutable;
using System.Text.Json;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;

namespace Ortala.Web.Procedures.Drafting.Storing;

/// <summary>A change as it stands in the journal.</summary>
/// <param name="Revision">Place in the total order, from 1.</param>
/// <param name="Client">The tab that sent it.</param>
/// <param name="Sequence">Place among the changes of that tab.</param>
/// <param name="By">Who changed, with in whose place.</param>
/// <param name="At">When it was taken.</param>
/// <param name="Change">The edits as applied, and what takes them back; none when it was refused.</param>
/// <param name="Losses">What was pushed aside.</param>
/// <param name="Refusal">Why it was not taken; null: it was.</param>
public sealed record TakenChange(
    int Revision, string Client, long Sequence, Writer By, DateTimeOffset At, Change Change, ImmutableArray<AddressedLoss> Losses, Bilingual? Refusal)
{
    /// <summary>The row of the journal.</summary>
    public JournalEntry ToEntry(Guid document) => new()
    {
        DocumentId = document,
        Revision = Revision,
        Client = Client,
        Sequence = Sequence,
        OfficerId = By.Id,
        OfficerName = By.Name,
        At = At,
        Edits = EditJson.Write(Change.Edits),
        Inverse = EditJson.Write(Change.Inverse),
        Losses = JsonSerializer.Serialize(Losses, EditJson.Options),
        Refusal = Refusal is null ? null : JsonSerializer.Serialize(Refusal, EditJson.Options),
    };

    /// <summary>The change in a row of the journal.</summary>
    public static TakenChange Of(JournalEntry e) => new(
        e.Revision, e.Client, e.Sequence, new Writer(e.OfficerId, e.OfficerName), e.At, new Change(EditJson.ReadEdits(e.Edits), EditJson.ReadEdits(e.Inverse)),
        JsonSerializer.Deserialize<ImmutableArray<AddressedLoss>>(e.Losses, EditJson.Options),
        e.Refusal is null ? null : JsonSerializer.Deserialize<Bilingual>(e.Refusal, EditJson.Options));
}

/// <summary>Something that was pushed aside by a change, and the tab in which it was written.</summary>
/// <param name="Loser">The tab whose writing it was.</param>
/// <param name="IsMine">True: it belongs to the change itself.</param>
/// <param name="Place">Where.</param>
/// <param name="Lost">The text that was lost.</param>
/// <param name="Kept">The text that stands now.</param>
/// <param name="Restore">Edits that bring it back.</param>
public sealed record AddressedLoss(string Loser, bool IsMine, LossPlace Place, string Lost, string Kept, ImmutableArray<Edit> Restore);
