using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Tests.Reading;

/// <summary>Any procedure that the format can hold, with texts that are as nasty as YAML allows.</summary>
static class ProcedureGen
{
    static readonly string[] nastyWords =
    [
        "yes", "no", "null", "~", "true", "01", "1.0", "1e3", "0x1F", "2025-06-02", "12:30:00", "- a", "a: b", "a:", ":a", "a #b", "#a", "'", "\"", "\\", "\\n", "a\\",
        "{a}", "[a]", "a, b", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "?", "? a", "-", "--- a", "...", "<<", "a\nb", "a\n\nb", "a\n b: c", "# x\ny", "=", "é", "e\u0301",
        "بحث", "📄", "\u00A0x", "x\u00A0", "\u2028", "\u200B", "a\tb", "ﬁ", "“kutip”", "Menerima surat masuk", "Perangkat Daerah; Biro", "UU 25/2009 (LN 2009/112)", "\uFEFFa", "\u0085", "a\rb",
    ];

    static readonly Gen<string> piece = Gen.Frequency((4, Gen.OneOf(nastyWords)), (2, Gen.String[Gen.Char[" :#,-[]{}&*!|>'\"%@`?\\\n\t~aZ09é語"], 0, 12]), (1, Gen.String[0, 8]));

    static readonly Gen<string> text = piece.Array[1, 3].Select(parts => Cut(CleanText.Of(string.Join(" ", parts)), 250));

    static readonly Gen<ImmutableArray<string>> texts = text.Array[0, 3].Select(a => a.Where(t => t.Length > 0).ToImmutableArray());

    static readonly Gen<string> name = text.Select(t => t.Length == 0 ? "Nama" : t);

    static readonly Gen<SopDate> date = Gen.OneOf(Gen.Const(SopDate.None), Gen.Date.Select(d => new SopDate(DateOnly.FromDateTime(d), "")), text.Select(DateReader.Parse));

    static readonly Gen<Identity> identity =
        from title in name
        from words in text.Array[9]
        from lists in texts.Array[7]
        from dates in date.Array[3]
        from emblem in Gen.OneOf("", "lambang.png", "data:image/png;base64,AAAA")
        select new Identity
        {
            Title = title, Number = words[0], Unit = words[1], Emblem = emblem, Made = dates[0], Revised = dates[1], Effective = dates[2],
            Signatory = new Signatory(words[2], words[3], words[4], words[5]), AgencyLines = lists[0], LegalBasis = lists[1],
            Qualifications = lists[2], RelatedSops = lists[3], Equipment = lists[4], Warnings = lists[5], Records = lists[6],
        };

    static readonly Gen<(string, ImmutableArray<string>, string, ImmutableArray<string>, string)> cells = Gen.Select(text, texts, text, texts, text);

    /// <summary>The generator.</summary>
    public static Gen<Procedure> Any { get; } =
        from block in identity
        from charts in Chart(0).Array[1, 3]
        from titles in text.Array[3]
        from settings in Gen.Select(Gen.OneOf("", "F4-landscape", "A3-portrait"), Gen.OneOf("", "permenpan-35-2012"), Gen.OneOf("sop-1", "Surat Masuk (1)", "01"))
        select new Procedure
        {
            Identity = block, Paper = settings.Item1, Profile = settings.Item2, Id = settings.Item3,
            Flowcharts = [.. charts.Select((c, i) => Renamed(c, i) with { Title = titles[i] })],
        };

    static Gen<Flowchart> Chart(int _) =>
        from names in Gen.Select(name, text).Array[1, 5]
        from rows in Gen.Select(cells, Gen.Int[0, int.MaxValue]).Array[0, 7]
        select Chart([.. names.Select((n, i) => new Executor(i == 0 ? "no" : $"a{i}", n.Item1, n.Item2))], rows);

    static Flowchart Chart(ImmutableArray<Executor> executors, ((string, ImmutableArray<string>, string, ImmutableArray<string>, string) Cells, int Seed)[] rows)
    {
        var shapes = rows.Select((r, i) => StepShapes.Symbols($"s{i}", executors, new Random(r.Seed))).ToArray();
        var all = shapes.SelectMany(s => s).Select(s => s.Id).ToArray();
        return new Flowchart
        {
            Executors = executors,
            Steps = [.. rows.Select((r, i) => new Step
            {
                Id = $"s{i}", Activity = r.Cells.Item1, Requirements = r.Cells.Item2, Duration = DurationParser.Parse(r.Cells.Item3), Outputs = r.Cells.Item4, Note = r.Cells.Item5,
                Symbols = [.. shapes[i].Select(s => s with { Exits = StepShapes.Exits(s, all, new Random(r.Seed + s.Id.Length)) })],
            })],
        };
    }

    /// <summary>Ids are unique in the whole procedure, so those of later charts get a prefix.</summary>
    static Flowchart Renamed(Flowchart chart, int index)
    {
        string New(string id) => index == 0 ? id : $"c{index}{id}";
        return chart with
        {
            Steps = [.. chart.Steps.Select(s => s with
            {
                Id = New(s.Id),
                Symbols = [.. s.Symbols.Select(y => y with { Id = New(y.Id), JointWith = [.. y.JointWith.Select(New)], Exits = [.. y.Exits.Select(e => e with { Target = New(e.Target) })] })],
            })],
        };
    }

    static string Cut(string text, int length)
    {
        if (text.Length > length) text = text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
        return CleanText.Of(new StringBuilder(text).ToString());
    }
}
