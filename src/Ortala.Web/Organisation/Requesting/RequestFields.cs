using Ortala.Procedures.Checking;
using Ortala.Web.Organisation.Accounts;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>What is typed of a request, cleaned.</summary>
/// <param name="Account">Name, position, NIP and e-mail.</param>
/// <param name="Purpose">What the account is needed for.</param>
/// <param name="Role">Role that is asked for; null: none, or one that cannot be asked for.</param>
public sealed record RequestFields(AccountFields Account, string Purpose, Role? Role)
{
    /// <summary>Longest purpose.</summary>
    public const int MaxPurpose = 1000;

    /// <summary>Nothing typed.</summary>
    public static readonly RequestFields Blank = new(AccountFields.Blank, "", null);

    /// <summary>Cleans what was typed.</summary>
    public static RequestFields Of(string? name, string? position, string? nip, string? email, string? purpose, string? role) => new(
        AccountFields.Of(name, "", position, nip, "", email), (purpose ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim(),
        Enum.TryParse<Role>(role, out var chosen) && RequestedRoles.All.Contains(chosen) ? chosen : null);

    /// <summary>What cannot be taken: name of the field, reason.</summary>
    public IEnumerable<(string Field, Bilingual Reason)> Mistakes()
    {
        foreach (var mistake in Account.Mistakes()) yield return mistake.Field == "surel" ? ("surel", RequestText.EmailWrong) : mistake;
        if (Account.Email.Length == 0) yield return ("surel", RequestText.EmailMissing);
        if (Purpose.Length < 10) yield return ("keperluan", RequestText.PurposeMissing);
        if (Purpose.Length > MaxPurpose) yield return ("keperluan", FieldText.TooLong(MaxPurpose));
        if (Role is null) yield return ("peran", RequestText.RoleMissing);
    }
}
