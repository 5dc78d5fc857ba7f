using System.Collections.Immutable;
using System.Text.Json;
using Ortala.Procedures.Checking;
using static Ortala.Procedures.Profiles.ProfileSetting;

namespace Ortala.Procedures.Profiles;

/// <summary>Every setting that a profile file may hold.</summary>
public static class ProfileSettings
{
    /// <summary>All settings in the order of docs/profiles.md.</summary>
    public static ImmutableArray<ProfileSetting> All { get; } = [.. Sheet(), .. Identity(), .. IdentityLabels(), .. Table(), .. TableHeads()];

    static readonly Dictionary<string, ProfileSetting> byKey = All.ToDictionary(s => s.Key, StringComparer.Ordinal);

    /// <summary>The setting of that key, or null.</summary>
    public static ProfileSetting? Find(string key) => byKey.GetValueOrDefault(key);

    static IEnumerable<ProfileSetting> Sheet() =>
    [
        Word("paper", new("kertas", "paper"), Papers.Names, (p, v) => p with { Paper = v }),
        Word("paper.wide", new("kertas bila pelaksana terlalu banyak", "paper when there are too many executors"), ["", .. Papers.Names], (p, v) => p with { WidePaper = v }),
        Number("margin.x", new("tepi kiri dan kanan (poin)", "left and right margin (points)"), 14, 100, (p, v) => p with { MarginX = v }),
        Number("margin.top", new("tepi atas (poin)", "upper margin (points)"), 14, 100, (p, v) => p with { MarginTop = v }),
        Number("footZone", new("ruang kosong di kaki halaman untuk catatan tanda tangan elektronik (poin)", "free foot of the page for the notice of the electronic signature (points)"), 40, 120, (p, v) => p with { FootZone = v }),
        Text("pageNumber", new("nomor halaman di atas", "page number at the head"), (p, v) => p with { PageNumber = v }, mayBeEmpty: true),
        Choice<TerminatorStyle>("terminators", new("gambar mulai dan selesai", "drawing of beginning and end"), (p, v) => p with { Terminators = v }),
        Choice<ConnectorSigns>("connectors", new("tanda pada penghubung beda halaman", "signs on off-page connectors"), (p, v) => p with { ConnectorSigns = v }),
        new("numberPattern", new("pola nomor SOP", "pattern of SOP numbers"),
            new("pola dengan {class}, {number}, {unit}, {month}, {year}, {version}, misalnya \"SOP-{number:3}/{unit}/{year}\"", "a pattern of {class}, {number}, {unit}, {month}, {year}, {version}, e.g. \"SOP-{number:3}/{unit}/{year}\""),
            new SettingKind.Text(true),
            (p, v) => v.ValueKind == JsonValueKind.String && NumberPattern.Parse(v.GetString()!) is { } pattern ? p with { NumberPattern = pattern } : null),
        Flag("writtenSteps", new("halaman uraian prosedur", "page of written steps"), (p, v) => p with { WrittenSteps = v }),
        Text("writtenSteps.title", new("judul halaman uraian prosedur", "heading of the page of written steps"), (p, v) => p with { WrittenStepsTitle = v }),
    ];

    static IEnumerable<ProfileSetting> Identity() =>
    [
        Choice<IdentityPlacement>("identity.placement", new("letak bagian identitas", "place of the identity block"), (p, v) => p with { Identity = p.Identity with { Placement = v } }),
        Number("identity.leftShare", new("bagian lebar untuk kolom kiri", "part of the width for the left column"), 0.3, 0.7, (p, v) => p with { Identity = p.Identity with { LeftShare = v } }),
        new("identity.sections", new("susunan bagian-bagian", "order and pairing of the sections"),
            new($"larik berisi larik dengan satu atau dua dari {Sections}, masing-masing sekali", $"an array of arrays of one or two of {Sections}, each once"),
            new SettingKind.Pairs([.. Names<IdentitySection>()]),
            (p, v) => Each(v, row => Each(row, Named<IdentitySection>)) is { } rows && EachSectionOnce(rows) ? p with { Identity = p.Identity with { Sections = rows } } : null),
        Number("identity.signatureSpace", new("ruang tanda tangan (poin)", "space for the signature (points)"), 20, 150, (p, v) => p with { Identity = p.Identity with { SignatureSpace = v } }),
        Flag("identity.agencyCapitals", new("nama instansi dengan huruf kapital", "agency in capitals"), (p, v) => p with { Identity = p.Identity with { AgencyCapitals = v } }),
        Number("identity.agencySize", new("ukuran huruf nama instansi (poin)", "font size of the agency (points)"), 8, 20, (p, v) => p with { Identity = p.Identity with { AgencySize = v } }),
        Number("identity.textSize", new("ukuran huruf bagian identitas (poin)", "font size of the identity block (points)"), 7, 12, (p, v) => p with { Identity = p.Identity with { TextSize = v } }),
        Number("identity.ownPageTextSize", new("ukuran huruf bila bagian identitas sendirian di halamannya (poin)", "font size where the block stands alone on its page (points)"), 7, 14, (p, v) => p with { Identity = p.Identity with { OwnPageTextSize = v } }),
        Colour("identity.labelFill", new("warna latar label bagian", "fill behind the labels of sections"), (p, v) => p with { Identity = p.Identity with { LabelFill = v } }),
        Text("identity.notRevised", new("isi tanggal revisi bila belum pernah direvisi", "printed when there was no revision"), (p, v) => p with { Identity = p.Identity with { NotRevised = v } }, mayBeEmpty: true),
    ];

    static IEnumerable<ProfileSetting> IdentityLabels()
    {
        yield return Label("number", "nomor", "number", (i, v) => i with { NumberLabel = v });
        yield return Label("made", "tanggal pembuatan", "date of making", (i, v) => i with { MadeLabel = v });
        yield return Label("revised", "tanggal revisi", "date of revision", (i, v) => i with { RevisedLabel = v });
        yield return Label("effective", "tanggal efektif", "date of effect", (i, v) => i with { EffectiveLabel = v });
        yield return Label("signatory", "pengesahan", "signature", (i, v) => i with { SignatoryLabel = v });
        yield return Label("nip", "NIP", "civil servant number", (i, v) => i with { NipLabel = v });
        yield return Label("title", "nama SOP", "name of the SOP", (i, v) => i with { TitleLabel = v });
        foreach (var section in Enum.GetValues<IdentitySection>())
            yield return Label(Names<IdentitySection>()[(int)section], SectionMeanings[(int)section].Id, SectionMeanings[(int)section].En,
                (i, v) => i with { SectionLabels = i.SectionLabels.SetItem((int)section, v) });
        yield return Label("continued", "lanjutan", "continuation", (i, v) => i with { ContinuedLabel = v });
    }

    static IEnumerable<ProfileSetting> Table() =>
    [
        new("table.columns", new("urutan kolom", "order of columns"),
            new($"larik berisi {Columns}, masing-masing paling banyak sekali; number, activity, executors wajib; kolom mutu baku berdampingan", $"an array of {Columns}, each at most once; number, activity, executors must be there; the quality columns side by side"),
            new SettingKind.Order([.. Names<TableColumn>()]),
            (p, v) => Each(v, Named<TableColumn>) is { } columns && Drawable(columns) ? p with { Table = p.Table with { Columns = columns } } : null),
        Text("table.title", new("judul di atas tabel", "line over the table"), (p, v) => p with { Table = p.Table with { Title = v } }, mayBeEmpty: true),
        Flag("table.columnNumbers", new("baris nomor kolom", "row of column numbers"), (p, v) => p with { Table = p.Table with { ColumnNumbers = v } }),
        Text("table.columnNumber", new("bentuk nomor kolom", "form of a column number"), (p, v) => p with { Table = p.Table with { ColumnNumber = v } }),
        Colour("table.headFill", new("warna latar kepala tabel", "fill of the heads"), (p, v) => p with { Table = p.Table with { HeadFill = v } }),
        Number("table.textSize", new("ukuran huruf tabel (poin)", "font size of the table (points)"), 7, 12, (p, v) => p with { Table = p.Table with { TextSize = v } }),
        Number("table.headSize", new("ukuran huruf kepala tabel (poin)", "font size of the heads (points)"), 6.5, 12, (p, v) => p with { Table = p.Table with { HeadSize = v } }),
        Choice<ItemMarks>("table.items", new("cara memisahkan butir kelengkapan dan output", "how requirements and outputs are told apart"), (p, v) => p with { Table = p.Table with { Items = v } }),
    ];

    static IEnumerable<ProfileSetting> TableHeads() =>
    [
        Head("number", "nomor", "number", (t, v) => t with { NumberHead = v }),
        Head("activity", "kegiatan", "activity", (t, v) => t with { ActivityHead = v }),
        Head("executors", "pelaksana", "executors", (t, v) => t with { ExecutorsHead = v }),
        Head("quality", "mutu baku", "quality standard", (t, v) => t with { QualityHead = v }),
        Head("requirements", "kelengkapan", "requirements", (t, v) => t with { RequirementsHead = v }),
        Head("duration", "waktu", "time", (t, v) => t with { DurationHead = v }),
        Head("output", "output", "output", (t, v) => t with { OutputHead = v }),
        Head("note", "keterangan", "note", (t, v) => t with { NoteHead = v }),
    ];

    static ProfileSetting Label(string key, string id, string en, Func<IdentityForm, string, IdentityForm> set) =>
        Text("identity.label." + key, new("label " + id, "label of " + en), (p, v) => p with { Identity = set(p.Identity, v) });

    static ProfileSetting Head(string key, string id, string en, Func<TableForm, string, TableForm> set) =>
        Text("table.head." + key, new("judul kolom " + id, "head of " + en), (p, v) => p with { Table = set(p.Table, v) });

    static ImmutableArray<Bilingual> SectionMeanings =>
    [
        new("dasar hukum", "legal basis"), new("kualifikasi pelaksana", "qualifications"), new("keterkaitan", "related SOPs"),
        new("peralatan", "equipment"), new("peringatan", "warnings"), new("pencatatan", "records"),
    ];

    static string Sections => string.Join(", ", Names<IdentitySection>());

    static string Columns => string.Join(", ", Names<TableColumn>());

    static bool EachSectionOnce(ImmutableArray<ImmutableArray<IdentitySection>> rows) =>
        rows.All(r => r.Length is 1 or 2) && rows.SelectMany(r => r).Order().SequenceEqual(Enum.GetValues<IdentitySection>());

    static bool Drawable(ImmutableArray<TableColumn> columns)
    {
        static bool Quality(TableColumn c) => c is TableColumn.Requirements or TableColumn.Duration or TableColumn.Output;
        var quality = columns.Count(Quality);
        return columns.Distinct().Count() == columns.Length
            && columns.Contains(TableColumn.Number) && columns.Contains(TableColumn.Activity) && columns.Contains(TableColumn.Executors)
            && columns.SkipWhile(c => !Quality(c)).TakeWhile(Quality).Count() == quality;
    }
}
