using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Which passwords are taken, and how strong they are in words. Length counts; kinds of letters are not asked for.</summary>
public static class Passwords
{
    /// <summary>Fewest letters.</summary>
    public const int Least = 10;

    /// <summary>Most letters: longer ones cost time to hash and help nobody.</summary>
    public const int Most = 200;

    const int fewestKinds = 5;

    static readonly FrozenSet<string> common = Read();

    /// <summary>Why a password is not taken; null: it is.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="userName">Name of the account; the password must not be it, nor be made of it.</param>
    public static Bilingual? Trouble(string password, string userName)
    {
        if (password.Length < Least) return PasswordText.TooShort;
        if (password.Length > Most) return PasswordText.TooLong;
        var plain = password.ToLowerInvariant();
        if (plain.Distinct().Count() < fewestKinds) return PasswordText.TooPlain;
        if (userName.Length > 3 && plain.Replace(userName.ToLowerInvariant(), "", StringComparison.Ordinal).Length < fewestKinds) return PasswordText.IsUserName;
        return common.Contains(plain) || common.Contains(plain.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '.')) ? PasswordText.Common : null;
    }

    /// <summary>Gives the account the password; what was signed in by it goes on. Saved with what is saved next.</summary>
    public static void Set(Account account, string password, IPasswordHasher<Account> hasher)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = Guid.NewGuid().ToString("N"); // remembered browsers and codes under way count no more
        account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
    }

    static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(Passwords).Assembly.GetManifestResourceStream("register/common-passwords.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}

/// <summary>Words about passwords.</summary>
public static class PasswordText
{
    public static readonly Bilingual
        New = new("Kata sandi baru", "New password"),
        Again = new("Ulangi kata sandi baru", "New password again"),
        Hint = new("Paling sedikit 10 huruf. Beberapa kata yang mudah Anda ingat lebih kuat daripada satu kata dengan angka.", "At least 10 letters. A few words that you remember easily are stronger than one word with digits."),
        TooShort = new("Kata sandi terlalu pendek: paling sedikit 10 huruf.", "The password is too short: at least 10 letters."),
        TooLong = new("Kata sandi terlalu panjang: paling banyak 200 huruf.", "The password is too long: at most 200 letters."),
        TooPlain = new("Kata sandi terlalu mudah: pakai lebih banyak huruf yang berbeda.", "The password is too plain: use more different letters."),
        IsUserName = new("Kata sandi tidak boleh terdiri atas nama pengguna.", "The password must not be made of the user name."),
        Common = new("Kata sandi ini termasuk yang paling sering dipakai dan ditebak lebih dahulu. Pilih yang lain.", "This password is among the most used ones, which are guessed first. Choose another."),
        NotTheSame = new("Kedua isian kata sandi tidak sama.", "The two passwords are not the same."),
        Weak = new("Belum cukup", "Not enough yet"),
        Fair = new("Cukup", "Fair"),
        Good = new("Kuat", "Strong"),
        Strong = new("Sangat kuat", "Very strong"),
        Show = new("Tampilkan kata sandi", "Show the password");
}
