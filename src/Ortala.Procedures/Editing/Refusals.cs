using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Editing;

/// <summary>What may not come into a draft: the same bounds as those of a file (<see cref="Limits"/>), so that every draft can be drawn and written as one.</summary>
static class Refusals
{
    public static Bilingual? Of(Draft draft, Edit edit) => Form(edit) ?? Texts(edit) ?? Counts(draft, edit) ?? RowLength(draft, edit);

    /// <summary>Names that there are, ids that can be.</summary>
    static Bilingual? Form(Edit edit)
    {
        if (edit is SetIdentity i && !DraftFields.Texts.Contains(i.Field) && !DraftFields.Lists.Contains(i.Field) || edit is SetCell c && !DraftFields.Cells.Contains(c.Field))
            return new("bagian yang diisi tidak dikenal; muat ulang halaman", "the field is unknown; reload the page");
        if (Kinds(edit).Any(k => k is not ("start" or "process" or "decision" or "end")) || Exits(edit).Any(e => e.Kind is not ("next" or "yes" or "no" or "branch")))
            return new("jenis simbol atau anak panah tidak dikenal; muat ulang halaman", "the kind of symbol or arrow is unknown; reload the page");
        if (!EditTexts.Ids(edit).All(id => Fields.IsId(id) && CleanText.ForbiddenIn(id) < 0))
            return new("tanda pengenal baris, pelaksana, atau simbol tidak sah; muat ulang halaman", "the id of a row, executor or symbol is not valid; reload the page");
        return edit switch
        {
            SetIdentity { Field: "page", Value: { Length: > 0 } page } when Papers.Find(page) is null => new("ukuran kertas tidak dikenal", "unknown paper"),
            SetIdentity { Field: "emblem", Value: { Length: > 0 } emblem } when !DocumentReader.IsEmblem(emblem) =>
                new("lambang harus gambar PNG atau JPEG", "the emblem must be a PNG or JPEG picture"),
            _ => null,
        };
    }

    static Bilingual? Texts(Edit edit)
    {
        foreach (var text in EditTexts.Of(edit))
        {
            if (CleanText.ForbiddenIn(text.Value) is >= 0 and var at) return Said(text, Wording.ForbiddenCharacter(text.Value[at]).Message);
            var items = text.IsList ? text.Value.Split('\n') : [text.Value];
            if (items.Length > Limits.Items) return new($"{text.Name.Id} berisi {N(items.Length)} butir; paling banyak {N(Limits.Items)}", $"{text.Name.En} holds {N(items.Length)} items; the limit is {N(Limits.Items)}");
            if (items.Max(i => i.Length) is var length && length > text.Limit)
                return new($"{text.Name.Id} berisi {N(length)} karakter; paling banyak {N(text.Limit)}", $"{text.Name.En} holds {N(length)} characters; the limit is {N(text.Limit)}");
        }
        return null;
    }

    static Bilingual? Counts(Draft draft, Edit edit) => edit switch
    {
        InsertRow e => TooMany(draft.Charts.Sum(c => c.Rows.Length) + 1, Limits.Steps, "baris dalam satu SOP", "rows in an SOP") ?? Row(e.Row),
        AddExecutor e => draft.Charts.FirstOrDefault(c => c.Id == e.Chart) is { } chart ? Executors(chart.Executors.Length + 1) : null,
        AddChart e => TooMany(draft.Charts.Length + 1, Limits.Flowcharts, "bagan alir dalam satu SOP", "flowcharts in an SOP") ?? Executors(e.Chart.Executors.Length)
            ?? TooMany(draft.Charts.Sum(c => c.Rows.Length) + e.Chart.Rows.Length, Limits.Steps, "baris dalam satu SOP", "rows in an SOP")
            ?? e.Chart.Rows.Select(r => Row(r) ?? Length(r)).FirstOrDefault(m => m is not null),
        PlaceSymbol e => Symbol(e.Symbol) ?? (draft.FindRow(e.Row) is { } at ? Symbols(draft.Row(at).Symbols.Length + 1) : null),
        MoveSymbol e => draft.FindRow(e.Row) is { } to && draft.Row(to) is var row && !row.Symbols.Has(e.Symbol) ? Symbols(row.Symbols.Length + 1) : null,
        Link e => draft.FindSymbol(e.Symbol) is { } from ? TooMany(draft.Symbol(from).Exits.Length + 1, Limits.Items, "anak panah dari satu simbol", "arrows out of a symbol") : null,
        _ => null,
    };

    /// <summary>A row is never split over pages, so all its texts together must fit one. What makes a row shorter is always good.</summary>
    static Bilingual? RowLength(Draft draft, Edit edit)
    {
        if (edit is InsertRow { Row: var added }) return Length(added);
        if (edit is not SetCell cell || draft.FindRow(cell.Row) is not { } at) return null;
        return cell.Value.Length <= draft.Row(at)[cell.Field]!.Length && LengthOf(draft.Apply(cell).Row(at)) <= LengthOf(draft.Row(at)) ? null : Length(draft.Apply(cell).Row(at));
    }

    static Bilingual? Length(DraftRow row) => LengthOf(row) is var length && length <= Limits.RowLength ? null : new(
        $"satu baris berisi {N(length)} karakter (setiap butir dihitung paling sedikit {N(Limits.ItemWeight)}); paling banyak {N(Limits.RowLength)}, agar muat pada satu halaman. Bagi menjadi beberapa baris",
        $"a row holds {N(length)} characters (each item counts at least {N(Limits.ItemWeight)}); the limit is {N(Limits.RowLength)}, so that it fits a page. Divide it into several rows");

    static int LengthOf(DraftRow row) => row.Activity.Length + row.Duration.Length + row.Note.Length
        + new[] { row.Requirements, row.Output }.SelectMany(list => list.Split('\n')).Where(i => i.Length > 0).Sum(i => Math.Max(Limits.ItemWeight, i.Length));

    static Bilingual? Row(DraftRow row) => Symbols(row.Symbols.Length) ?? row.Symbols.Select(Symbol).FirstOrDefault(m => m is not null);

    static Bilingual? Symbol(DraftSymbol symbol) => TooMany(symbol.Exits.Length, Limits.Items, "anak panah dari satu simbol", "arrows out of a symbol") ?? Symbols(symbol.Joint.Length);

    static Bilingual? Symbols(int count) => TooMany(count, Limits.Items, "simbol dalam satu baris", "symbols in a row");

    static Bilingual? Executors(int count) => TooMany(count, Limits.Executors, "pelaksana dalam satu bagan alir", "executors in a flowchart");

    static Bilingual? TooMany(int count, int limit, string id, string en) => count <= limit ? null : new($"paling banyak {N(limit)} {id}", $"at most {N(limit)} {en}");

    static Bilingual Said(EditText text, Bilingual matter) => new($"{text.Name.Id}: {matter.Id}", $"{text.Name.En}: {matter.En}");

    static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    static IEnumerable<string> Kinds(Edit edit) => edit is ChangeSymbol e ? [e.Kind] : EditTexts.Symbols(edit).Select(s => s.Kind);

    static IEnumerable<DraftExit> Exits(Edit edit) => edit switch
    {
        Link e => [e.Exit],
        Unlink e => [e.Exit],
        Relabel e => [e.Exit, new DraftExit(e.Kind, e.Exit.Target, e.Label)],
        _ => EditTexts.Symbols(edit).SelectMany(s => s.Exits),
    };
}
