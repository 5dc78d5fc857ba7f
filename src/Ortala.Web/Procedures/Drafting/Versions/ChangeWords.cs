using Ortala.Procedures.Checking;
using Ortala.Procedures.Comparing;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Procedures.Reading;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>Tells in a line what differs: <i>judul diubah, 3 baris ditambah</i>.</summary>
public static class ChangeWords
{
    const int MostFields = 3;

    static readonly Bilingual
        fieldsChanged = new("{0} diubah", "{0} changed"), manyFields = new("{0} isian identitas diubah", "{0} identity fields changed"), nothing = new("tidak ada yang berbeda", "nothing differs");

    static readonly Counted
        rowsAdded = new("{0} baris ditambah", "{0} row added", "{0} rows added"), rowsRemoved = new("{0} baris dihapus", "{0} row removed", "{0} rows removed"),
        rowsMoved = new("{0} baris dipindah", "{0} row moved", "{0} rows moved"), rowsChanged = new("isi {0} baris diubah", "text of {0} row changed", "text of {0} rows changed"),
        symbols = new("{0} simbol diubah", "{0} symbol changed", "{0} symbols changed"), flows = new("{0} alur diubah", "{0} flow changed", "{0} flows changed"),
        joints = new("kerja bersama diubah", "joint work changed", "joint work changed"),
        executorsAdded = new("{0} pelaksana ditambah", "{0} executor added", "{0} executors added"), executorsRemoved = new("{0} pelaksana dihapus", "{0} executor removed", "{0} executors removed"),
        executorsChanged = new("{0} pelaksana diubah", "{0} executor changed", "{0} executors changed"),
        chartsAdded = new("{0} bagan ditambah", "{0} flowchart added", "{0} flowcharts added"), chartsRemoved = new("{0} bagan dihapus", "{0} flowchart removed", "{0} flowcharts removed"),
        chartsChanged = new("judul atau urutan bagan diubah", "heading or order of flowcharts changed", "heading or order of flowcharts changed");

    /// <summary>Indonesian has one form for one and many, English two.</summary>
    sealed record Counted(string Id, string One, string Many)
    {
        public Bilingual Of(int count) => new(Id, count == 1 ? One : Many);
    }

    /// <summary>The line.</summary>
    public static string Of(Comparison comparison, Language language)
    {
        var parts = Parts(comparison, language).ToArray();
        return parts.Length == 0 ? language[nothing] : string.Join(", ", parts);
    }

    static IEnumerable<string> Parts(Comparison comparison, Language language)
    {
        if (comparison.Fields.Length > MostFields) yield return language[manyFields, comparison.Fields.Length];
        else foreach (var field in comparison.Fields) yield return language[fieldsChanged, FieldName(field.Field, language)];
        foreach (var (text, count) in Counts(comparison))
            if (count > 0) yield return language[text.Of(count), count];
    }

    static IEnumerable<(Counted, int)> Counts(Comparison comparison)
    {
        var kept = comparison.Charts.Where(c => c.Before is not null && c.After is not null).ToArray();
        var (executors, rows) = (kept.SelectMany(c => c.Executors).ToArray(), kept.SelectMany(c => c.Rows).ToArray());
        yield return (chartsAdded, comparison.Charts.Count(c => c.Before is null));
        yield return (chartsRemoved, comparison.Charts.Count(c => c.After is null));
        yield return (chartsChanged, kept.Count(c => c.Moved || c.Before!.Title != c.After!.Title));
        yield return (executorsAdded, executors.Count(e => e.Before is null));
        yield return (executorsRemoved, executors.Count(e => e.After is null));
        yield return (executorsChanged, executors.Count(e => e.Before is not null && e.After is not null));
        yield return (rowsAdded, rows.Count(r => r.Before is null));
        yield return (rowsRemoved, rows.Count(r => r.After is null));
        yield return (rowsMoved, rows.Count(r => r.Moved));
        yield return (rowsChanged, rows.Count(r => !r.Cells.IsEmpty));
        yield return (symbols, rows.Sum(r => r.Symbols.Length));
        yield return (flows, rows.Where(r => r.Before is not null && r.After is not null).Sum(r => r.Flows.Length));
        yield return (joints, rows.Where(r => r.Before is not null && r.After is not null).Sum(r => r.Joints.Length));
    }

    /// <summary>Name of a field for people, in the middle of a sentence.</summary>
    public static string FieldName(string field, Language language) => DraftFieldText.Of(field) is { } name ? Lower(language[name]) : field;

    static string Lower(string name) => name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLower(name[0], System.Globalization.CultureInfo.CurrentCulture) + name[1..];
}

/// <summary>Names of all fields of a draft.</summary>
public static class DraftFieldText
{
    static readonly Dictionary<string, Bilingual> more = new(StringComparer.Ordinal)
    {
        ["agency"] = new("Nama instansi", "Agency"), ["profile"] = new("Bentuk resmi", "Official form"), ["page"] = new("Ukuran kertas", "Paper"),
    };

    /// <summary>The name, or null when the field has none.</summary>
    public static Bilingual? Of(string field) => more.GetValueOrDefault(field) ?? FieldText.Of(field);
}
