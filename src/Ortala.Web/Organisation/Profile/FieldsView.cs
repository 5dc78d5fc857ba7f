using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.Profile;

/// <summary>The fields of a profile in a form.</summary>
/// <param name="Fields">What stands in them.</param>
/// <param name="Mistakes">What could not be taken, by the name of the field.</param>
/// <param name="Stored">What is stored now, where it was changed elsewhere in the meantime; else null.</param>
public sealed record FieldsView(ProfileFields Fields, IReadOnlyDictionary<string, Bilingual> Mistakes, ProfileFields? Stored = null)
{
    /// <summary>The text fields: name in the form, label, value, hint, longest, what browsers may fill in.</summary>
    public IEnumerable<(string Name, Bilingual Label, string Value, Bilingual? Hint, int Most, string Fills, string? Stored)> Texts =>
    [
        ("nama", ProfileText.FullName, Fields.FullName, ProfileText.FullNameHint, Data.Account.MaxName, "name", Differs(Fields.FullName, Stored?.FullName)),
        ("nip", ProfileText.Nip, Fields.Nip, ProfileText.NipHint, 30, "off", Differs(Fields.Nip, Stored?.Nip)),
        ("pangkat", ProfileText.Rank, Fields.Rank, ProfileText.RankHint, 60, "off", Differs(Fields.Rank, Stored?.Rank)),
        ("jabatan", ProfileText.Position, Fields.Position, null, 150, "organization-title", Differs(Fields.Position, Stored?.Position)),
        ("surel", ProfileText.Email, Fields.Email, ProfileText.EmailHint, 200, "email", Differs(Fields.Email, Stored?.Email)),
    ];

    static string? Differs(string typed, string? stored) => stored is null || stored == typed ? null : stored;
}
