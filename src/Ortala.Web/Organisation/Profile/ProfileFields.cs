using System.Net.Mail;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Search;

namespace Ortala.Web.Organisation.Profile;

/// <summary>What officers say of themselves, cleaned: spaces drawn together, the e-mail in small letters.</summary>
/// <param name="FullName">Name as colleagues know it.</param>
/// <param name="Nip">18 digits, or empty.</param>
/// <param name="Rank">Rank and grade; may be empty.</param>
/// <param name="Position">Position; may be empty.</param>
/// <param name="Email">E-mail; may be empty.</param>
/// <param name="Language"><c>id</c> or <c>en</c>.</param>
public sealed record ProfileFields(string FullName, string Nip, string Rank, string Position, string Email, string Language)
{
    /// <summary>Cleans what was typed.</summary>
    public static ProfileFields Of(string? name, string? nip, string? rank, string? position, string? email, string? language) =>
        new(Clean(name), Clean(nip).Replace(" ", "", StringComparison.Ordinal), Clean(rank), Clean(position), Clean(email).ToLowerInvariant(), language == "en" ? "en" : "id");

    /// <summary>Those of an account as it is.</summary>
    public static ProfileFields Of(Account account) => new(account.FullName, account.Nip, account.Rank, account.Position, account.Email ?? "", account.Language);

    /// <summary>What cannot be taken, by the name of the field.</summary>
    public Dictionary<string, Bilingual> Mistakes()
    {
        var mistakes = new Dictionary<string, Bilingual>();
        if (FullName.Length == 0) mistakes["nama"] = ProfileText.NameMissing;
        if (FullName.Length > Account.MaxName) mistakes["nama"] = ProfileText.TooLong;
        if (Nip.Length > 0 && (Nip.Length != 18 || !Nip.All(char.IsAsciiDigit))) mistakes["nip"] = ProfileText.NipWrong;
        if (Rank.Length > 60) mistakes["pangkat"] = ProfileText.TooLong;
        if (Position.Length > 150) mistakes["jabatan"] = ProfileText.TooLong;
        if (Email.Length > 0 && !IsEmail(Email)) mistakes["surel"] = ProfileText.EmailWrong;
        return mistakes;
    }

    /// <summary>What differs, by the Indonesian name of the field.</summary>
    public Dictionary<string, (string Before, string After)> Changes(ProfileFields after)
    {
        var changes = new Dictionary<string, (string, string)>();
        foreach (var (name, was, now) in new[]
        {
            (ProfileText.FullName, FullName, after.FullName), (ProfileText.Nip, Nip, after.Nip), (ProfileText.Rank, Rank, after.Rank),
            (ProfileText.Position, Position, after.Position), (ProfileText.Email, Email, after.Email), (ProfileText.Language, Language, after.Language),
        })
            if (was != now) changes[name.Id.ToLowerInvariant()] = (was, now);
        return changes;
    }

    /// <summary>Puts them on the account, in the forms that Identity and the search compare; saved with what is saved next.</summary>
    /// <param name="db">Context.</param>
    /// <param name="account">The account, with its unit.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Stops the work.</param>
    public Task Put(OrtalaDb db, Account account, DateTimeOffset now, CancellationToken cancel)
    {
        (account.FullName, account.Nip, account.Rank, account.Position, account.Language) = (FullName, Nip, Rank, Position, Language);
        if ((account.Email ?? "") != Email) account.EmailConfirmed = false;
        (account.Email, account.NormalizedEmail) = Email.Length == 0 ? (null, null) : (Email, Email.ToUpperInvariant());
        account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        var unit = account.Node!;
        var text = $"{account.UserName} {FullName} {Nip} {Position} {Email} {unit.Name} {unit.ShortName}".ToLowerInvariant();
        account.SearchText = text.Length > 600 ? text[..600] : text;
        return db.Index(now, "account", account.Id, FullName, $"{account.UserName} {Position} {unit.Name} {unit.ShortName}".Trim(), $"/akun/{account.Id}", cancel);
    }

    static bool IsEmail(string text) => text.Length <= 200 && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    static string Clean(string? typed) =>
        string.Join(' ', string.Concat((typed ?? "").Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
