using System.Net.Mail;
using System.Text;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>What is typed of an account, cleaned: spaces trimmed and drawn together, user name and e-mail in small letters.</summary>
public sealed record AccountFields(string FullName, string UserName, string Position, string Nip, string Rank, string Email)
{
    /// <summary>Nothing typed.</summary>
    public static readonly AccountFields Blank = new("", "", "", "", "", "");

    /// <summary>Longest user name.</summary>
    public const int MaxUserName = 60;

    /// <summary>Cleans what was typed.</summary>
    public static AccountFields Of(string? name, string? userName, string? position, string? nip, string? rank, string? email) =>
        new(Clean(name), Clean(userName).ToLowerInvariant(), Clean(position), Clean(nip).Replace(" ", "", StringComparison.Ordinal), Clean(rank), Clean(email).ToLowerInvariant());

    /// <summary>The fields of an account as it is.</summary>
    public static AccountFields Of(Account account) => new(account.FullName, account.UserName ?? "", account.Position, account.Nip, account.Rank, account.Email ?? "");

    /// <summary>What cannot be taken: name of the field, reason. The user name may be empty: it is proposed.</summary>
    public IEnumerable<(string Field, Bilingual Reason)> Mistakes()
    {
        if (FullName.Length == 0) yield return ("nama", FieldText.NameMissing);
        if (FullName.Length > Account.MaxName) yield return ("nama", FieldText.TooLong(Account.MaxName));
        if (UserName.Length > 0 && !UserNames.IsGood(UserName)) yield return ("pengguna", FieldText.UserNameWrong);
        if (Position.Length > 150) yield return ("jabatan", FieldText.TooLong(150));
        if (Rank.Length > 60) yield return ("pangkat", FieldText.TooLong(60));
        if (Nip.Length > 0 && (Nip.Length != 18 || !Nip.All(char.IsAsciiDigit))) yield return ("nip", FieldText.NipWrong);
        if (Email.Length > 0 && !IsEmail(Email)) yield return ("surel", FieldText.EmailWrong);
    }

    static bool IsEmail(string text) => text.Length <= 200 && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.') && !text.Any(char.IsWhiteSpace);

    /// <summary>Without control characters; spaces at the ends and doubled ones gone.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var c in (text ?? "").Normalize())
            if (char.IsWhiteSpace(c) || char.IsControl(c)) { if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' '); }
            else clean.Append(c);
        return clean.ToString().TrimEnd();
    }
}

/// <summary>Words about the fields of accounts.</summary>
public static class FieldText
{
    public static readonly Bilingual
        Name = new("Nama lengkap", "Full name"),
        UserName = new("Nama pengguna", "User name"),
        Position = new("Jabatan", "Position"),
        Nip = new("NIP", "NIP"),
        Rank = new("Pangkat/golongan", "Rank and grade"),
        Email = new("Surel", "E-mail"),
        Unit = new("Unit kerja", "Unit"),
        Roles = new("Peran", "Roles"),
        NameMissing = new("Nama lengkap belum diisi.", "The full name is missing."),
        UserNameWrong = new("Nama pengguna hanya boleh huruf kecil a-z, angka, titik, tanda hubung, dan garis bawah, 3 sampai 60 karakter, diawali huruf atau angka.",
            "A user name consists of small letters a-z, digits, full stops, hyphens and underscores, 3 to 60 of them, beginning with a letter or digit."),
        UserNameTaken = new("Nama pengguna ini sudah dipakai. Pilih yang lain.", "This user name is taken. Choose another."),
        NipWrong = new("NIP terdiri atas 18 angka. Kosongkan bila tidak ada.", "A NIP has 18 digits. Leave it empty where there is none."),
        EmailWrong = new("Alamat surel tidak lengkap. Contoh: nama@instansi.go.id. Boleh dikosongkan.", "The e-mail address is not complete. Example: nama@instansi.go.id. It may be left empty."),
        UnitMissing = new("Unit kerja belum dipilih.", "No unit is chosen."),
        UnitOutside = new("Unit itu tidak ada atau tidak berada di bawah wewenang Anda.", "That unit does not exist or is not below you."),
        UnitClosed = new("Unit itu sudah ditutup.", "That unit is closed."),
        RoleNotYours = new("Peran itu tidak dapat Anda berikan pada unit tersebut.", "You cannot give that role in that unit.");

    /// <summary>A text that is too long.</summary>
    public static Bilingual TooLong(int most) => new($"Paling panjang {most} karakter.", $"At most {most} characters.");
}
