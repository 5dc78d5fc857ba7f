using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Editing;

/// <summary>A text that an edit carries, how officers call it, and how long it may be; of a list: how long an item.</summary>
sealed record EditText(Bilingual Name, string Value, int Limit, bool IsList = false);

/// <summary>All that is written in an edit.</summary>
static class EditTexts
{
    static readonly Bilingual executor = new("nama pelaksana", "the name of the executor"), group = new("kelompok pelaksana", "the group of executors"),
        word = new("tulisan dalam simbol", "the word in the symbol"), label = new("tulisan pada anak panah", "the label of the arrow"), title = new("judul bagan alir", "the title of the flowchart");

    static readonly ImmutableDictionary<string, Bilingual> fields = new Dictionary<string, Bilingual>
    {
        ["title"] = new("nama SOP", "the name of the SOP"),
        ["number"] = new("nomor SOP", "the number of the SOP"),
        ["unit"] = new("unit kerja", "the unit"),
        ["agency"] = new("nama instansi", "the name of the agency"),
        ["emblem"] = new("lambang", "the emblem"),
        ["made"] = new("tanggal pembuatan", "the date of making"),
        ["revised"] = new("tanggal revisi", "the date of revision"),
        ["effective"] = new("tanggal efektif", "the effective date"),
        ["signatory.office"] = new("jabatan yang mengesahkan", "the office of the signatory"),
        ["signatory.name"] = new("nama yang mengesahkan", "the name of the signatory"),
        ["signatory.rank"] = new("pangkat yang mengesahkan", "the rank of the signatory"),
        ["signatory.nip"] = new("NIP yang mengesahkan", "the NIP of the signatory"),
        ["profile"] = new("bentuk SOP", "the form of the SOP"),
        ["page"] = new("kertas", "the paper"),
        ["legalBasis"] = new("dasar hukum", "the legal basis"),
        ["qualifications"] = new("kualifikasi pelaksana", "the qualifications"),
        ["relatedSops"] = new("keterkaitan", "the related SOPs"),
        ["equipment"] = new("peralatan/perlengkapan", "the equipment"),
        ["warnings"] = new("peringatan", "the warnings"),
        ["records"] = new("pencatatan dan pendataan", "the records"),
        ["activity"] = new("kegiatan", "the activity"),
        ["requirements"] = new("kelengkapan", "the requirements"),
        ["duration"] = new("waktu", "the time"),
        ["output"] = new("keluaran", "the output"),
        ["note"] = new("keterangan", "the note"),
    }.ToImmutableDictionary();

    /// <summary>All texts of an edit, those that the officer saw before among them: they are stored, too.</summary>
    public static IEnumerable<EditText> Of(Edit edit) => edit switch
    {
        SetIdentity e => [Field(e.Field, e.Value), Field(e.Field, e.Was)],
        SetCell e => [Field(e.Field, e.Value), Field(e.Field, e.Was)],
        RenameExecutor e => [Name(executor, e.Value), Name(executor, e.Was)],
        GroupExecutor e => [Name(group, e.Value), Name(group, e.Was)],
        WordSymbol e => [Name(word, e.Value), Name(word, e.Was)],
        TitleChart e => [Name(title, e.Value), Name(title, e.Was)],
        AddExecutor e => Of(e.Executor),
        InsertRow e => Of(e.Row),
        PlaceSymbol e => Of(e.Symbol),
        Link e => [Name(label, e.Exit.Label)],
        Unlink e => [Name(label, e.Exit.Label)],
        Relabel e => [Name(label, e.Exit.Label), Name(label, e.Label)],
        AddChart e => [Name(title, e.Chart.Title), .. e.Chart.Executors.SelectMany(Of), .. e.Chart.Rows.SelectMany(Of)],
        ChangeSymbol e => [Name(word, e.Was)],
        _ => [],
    };

    /// <summary>All ids of an edit.</summary>
    public static IEnumerable<string> Ids(Edit edit) => edit switch
    {
        SetIdentity => [],
        SetCell e => [e.Row],
        MoveRow e => Given(e.Row, e.After, e.Was),
        DeleteRow e => [e.Row],
        InsertRow e => [.. Given(e.Chart, e.After), .. Ids(e.Row)],
        AddExecutor e => Given(e.Chart, e.After, e.Executor.Id),
        RenameExecutor e => [e.Executor],
        GroupExecutor e => [e.Executor],
        MoveExecutor e => Given(e.Executor, e.After, e.Was),
        MergeExecutor e => [e.Executor, e.Into],
        RemoveExecutor e => [e.Executor],
        PlaceSymbol e => [e.Row, .. Ids(e.Symbol)],
        MoveSymbol e => [e.Symbol, e.Row, e.Executor, .. new[] { e.WasRow, e.WasExecutor }.Where(w => w.Length > 0)],
        ChangeSymbol e => [e.Symbol],
        WordSymbol e => [e.Symbol],
        RemoveSymbol e => [e.Symbol],
        Link e => [e.Symbol, e.Exit.Target],
        Relabel e => [e.Symbol, e.Exit.Target],
        Unlink e => [e.Symbol, e.Exit.Target],
        Join e => [e.Symbol, e.With],
        Part e => [e.Symbol, e.With],
        AddChart e => [.. Given(e.Chart.Id, e.After), .. e.Chart.Executors.Select(x => x.Id), .. e.Chart.Rows.SelectMany(Ids)],
        TitleChart e => [e.Chart],
        MoveChart e => Given(e.Chart, e.After, e.Was),
        RemoveChart e => [e.Chart],
        _ => [],
    };

    /// <summary>The symbols that an edit brings.</summary>
    public static IEnumerable<DraftSymbol> Symbols(Edit edit) => edit switch
    {
        PlaceSymbol e => [e.Symbol],
        InsertRow e => e.Row.Symbols,
        AddChart e => e.Chart.Rows.SelectMany(r => r.Symbols),
        _ => [],
    };

    static IEnumerable<string> Given(params string?[] ids) => ids.OfType<string>();

    static IEnumerable<string> Ids(DraftRow row) => [row.Id, .. row.Symbols.SelectMany(Ids)];

    static IEnumerable<string> Ids(DraftSymbol symbol) => [symbol.Id, symbol.Executor, .. symbol.Exits.Select(e => e.Target), .. symbol.Joint];

    static IEnumerable<EditText> Of(DraftExecutor e) => [Name(executor, e.Name), Name(group, e.Group)];

    static IEnumerable<EditText> Of(DraftRow row) => [.. DraftFields.Cells.Select(cell => Field(cell, row[cell]!)), .. row.Symbols.SelectMany(Of)];

    static IEnumerable<EditText> Of(DraftSymbol symbol) => [Name(word, symbol.Text), .. symbol.Exits.Select(e => Name(label, e.Label))];

    static EditText Name(Bilingual name, string text) => new(name, text, Limits.NameLength);

    static EditText Field(string field, string text)
    {
        var isCell = DraftFields.Cells.Contains(field);
        var isList = DraftFields.Lists.Contains(field) || field is "requirements" or "output";
        var limit = field == "emblem" ? Limits.EmblemLength : isCell || isList && field != "agency" ? Limits.TextLength : Limits.NameLength;
        return new EditText(fields[field], text, limit, isList);
    }
}
