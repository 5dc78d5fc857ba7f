using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Profiles;

namespace Ortala.Web.Procedures.Forms;

/// <summary>A setting that was typed in a way that cannot be taken.</summary>
/// <param name="Key">Key of the setting; <c>name</c>: the name of the form.</param>
/// <param name="Message">What is expected.</param>
public sealed record FieldMistake(string Key, Bilingual Message);

/// <summary>Between the fields of the page and the settings of a profile. A setting whose field is not sent stays as it is.</summary>
public static class FormFields
{
    /// <summary>Greatest length of one field.</summary>
    const int Longest = 400;

    /// <summary>The profile with what was typed, as far as it can be taken, and all that cannot.</summary>
    public static (OwnProfile Profile, ImmutableArray<FieldMistake> Mistakes) Typed(OwnProfile stored, IFormCollection form, Sourced basis)
    {
        var mistakes = ImmutableArray.CreateBuilder<FieldMistake>();
        var profile = Named(stored, form, mistakes);
        foreach (var setting in ProfileSettings.All)
        {
            if (JsonOf(setting, form) is not { } json) continue;
            if (!IsTaken(setting, json)) mistakes.Add(new(setting.Key, new(
                $"{Capital(setting.Meaning.Id)} harus {setting.Expected.Id}.", $"{Capital(setting.Meaning.En)} must be {setting.Expected.En}.")));
            else profile = profile.With(setting.Key, json, basis);
        }
        return (profile, mistakes.ToImmutable());
    }

    static OwnProfile Named(OwnProfile stored, IFormCollection form, ImmutableArray<FieldMistake>.Builder mistakes)
    {
        if (!form.ContainsKey("name")) return stored;
        var (id, en) = (OneLine(form["name"].ToString()), OneLine(form["name.en"].ToString()));
        if (id.Length is > 0 and <= BeginForm.MaxName && en.Length <= BeginForm.MaxName) return stored with { Name = new(id, en.Length > 0 ? en : id) };
        mistakes.Add(new("name", id.Length == 0 ? FormsText.NameMissing : new(string.Format(CultureInfo.InvariantCulture, FormsText.NameTooLong.Id, BeginForm.MaxName), string.Format(CultureInfo.InvariantCulture, FormsText.NameTooLong.En, BeginForm.MaxName))));
        return stored;
    }

    static bool IsTaken(ProfileSetting setting, string json)
    {
        using var value = JsonDocument.Parse(json);
        return setting.Apply(ShippedProfiles.Default, value.RootElement) is not null;
    }

    /// <summary>The value of a setting as JSON, right or wrong; null: its field was not sent.</summary>
    static string? JsonOf(ProfileSetting setting, IFormCollection form)
    {
        if (setting.Kind is SettingKind.Pairs pairs) return form.ContainsKey(setting.Key + "." + pairs.Words[0]) ? PairsOf(setting.Key, pairs, form) : null;
        if (setting.Kind is SettingKind.Order order) return form.ContainsKey(setting.Key + "." + order.Words[0]) ? OrderOf(setting.Key, order, form) : null;
        if (!form.ContainsKey(setting.Key)) return null;
        var typed = form[setting.Key][0] ?? "";
        if (typed.Length > Longest) return "null";
        return setting.Kind switch
        {
            SettingKind.Flag => typed is "true" or "false" ? typed : "null",
            SettingKind.Number => NumberOf(typed),
            SettingKind.Colour => Quoted(form[setting.Key + ".none"].Count > 0 ? "none" : typed.Trim().ToUpperInvariant()),
            SettingKind.Choice => Quoted(typed),
            _ => Quoted(OneLine(typed)),
        };
    }

    /// <summary>With a decimal comma or point.</summary>
    static string NumberOf(string typed) =>
        double.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture) : "null";

    /// <summary>Each word names its place: row, and <c>a</c> for the left or <c>b</c> for the right; two at one place are a mistake.</summary>
    static string PairsOf(string key, SettingKind.Pairs pairs, IFormCollection form)
    {
        var placed = pairs.Words.Select(w => (Word: w, Place: form[$"{key}.{w}"].ToString())).ToArray();
        if (placed.Any(p => p.Place.Length != 2) || placed.Select(p => p.Place).Distinct().Count() < placed.Length) return "null";
        return JsonSerializer.Serialize(placed.OrderBy(p => p.Place, StringComparer.Ordinal).GroupBy(p => p.Place[0]).Select(row => row.Select(p => p.Word).ToArray()).ToArray());
    }

    /// <summary>Each word names its place from 1; none: it is left out. Two at one place are a mistake.</summary>
    static string OrderOf(string key, SettingKind.Order order, IFormCollection form)
    {
        var placed = order.Words.Select(w => (Word: w, Place: form[$"{key}.{w}"].ToString())).Where(p => p.Place.Length > 0).ToArray();
        if (placed.Select(p => p.Place).Distinct().Count() < placed.Length) return "null";
        return JsonSerializer.Serialize(placed.OrderBy(p => p.Place, StringComparer.Ordinal).Select(p => p.Word).ToArray());
    }

    /// <summary>Where a word stands in a value of pairs: "2b"; empty: nowhere.</summary>
    public static string PlaceInPairs(string json, string word)
    {
        using var rows = JsonDocument.Parse(json);
        var row = 0;
        foreach (var r in rows.RootElement.EnumerateArray())
        {
            row++;
            var at = 0;
            foreach (var w in r.EnumerateArray())
            {
                if (w.GetString() == word) return FormattableString.Invariant($"{row}{(at == 0 ? 'a' : 'b')}");
                at++;
            }
        }
        return "";
    }

    /// <summary>Where a word stands in an order, from 1; empty: it is left out.</summary>
    public static string PlaceInOrder(string json, string word)
    {
        using var order = JsonDocument.Parse(json);
        var at = order.RootElement.EnumerateArray().Select(w => w.GetString()).ToList().IndexOf(word);
        return at < 0 ? "" : (at + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The text or number of a plain value.</summary>
    public static string PlainText(string json)
    {
        using var value = JsonDocument.Parse(json);
        return value.RootElement.ValueKind == JsonValueKind.String ? value.RootElement.GetString()! : value.RootElement.GetRawText();
    }

    /// <summary>A text in one line, without control characters.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>With a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    static string Quoted(string text) => JsonSerializer.Serialize(text);
}
