using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>User names: which are good, and what is proposed.</summary>
public static class UserNames
{
    /// <summary>True for a name of small letters, digits, full stops, hyphens and underscores that begins with a letter or digit.</summary>
    public static bool IsGood(string name) => name.Length is >= 3 and <= AccountFields.MaxUserName && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');

    /// <summary>The form in which Identity compares names.</summary>
    public static string Normalized(string name) => name.ToUpperInvariant();

    /// <summary>What is proposed for a unit: its short name, else the first letters of its name; not yet made unique.</summary>
    public static string BaseFor(Node unit)
    {
        var text = Ascii(unit.ShortName);
        if (text.Length < 3) text = Ascii(unit.Name);
        text = text.Length > 40 ? text[..40].TrimEnd('-') : text;
        return text.Length < 3 ? "akun-" + text : text;
    }

    /// <summary>The proposal, with a number behind it where it is taken: <c>dinkes</c>, <c>dinkes-2</c> …</summary>
    public static string Free(string from, Func<string, bool> isTaken)
    {
        if (!isTaken(Normalized(from))) return from;
        for (var n = 2; ; n++)
            if ($"{from}-{n.ToString(CultureInfo.InvariantCulture)}" is var next && !isTaken(Normalized(next))) return next;
    }

    /// <summary>A free name for the unit.</summary>
    public static async Task<string> Propose(OrtalaDb db, Node unit, CancellationToken cancel)
    {
        var from = BaseFor(unit);
        var start = Normalized(from);
        var taken = await db.Accounts.Unfiltered("user names are unique in the whole installation").Where(a => a.NormalizedUserName!.StartsWith(start)).Select(a => a.NormalizedUserName!).ToListAsync(cancel);
        return Free(from, taken.ToHashSet(StringComparer.Ordinal).Contains);
    }

    /// <summary>True when another account has the name.</summary>
    public static Task<bool> IsTaken(OrtalaDb db, string name, Guid? besides, CancellationToken cancel)
    {
        var normalized = Normalized(name);
        return db.Accounts.Unfiltered("user names are unique in the whole installation").AnyAsync(a => a.NormalizedUserName == normalized && a.Id != besides, cancel);
    }

    static string Ascii(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c)) plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append('-');
        return plain.ToString().TrimEnd('-');
    }
}
