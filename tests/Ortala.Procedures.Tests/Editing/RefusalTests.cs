using System.Collections.Immutable;
using CsCheck;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Editing;

public class RefusalTests
{
    static readonly Draft draft = DraftModel.DraftOf(Drafts.Real[0]);

    static readonly string row = draft.Charts[0].Rows[0].Id, chart = draft.Charts[0].Id;

    static string? Why(Edit edit, Draft? on = null) => DraftModel.Refusal(on ?? draft, edit)?.Id;

    static SetCell Cell(string field, string value) => new(row, field, value, "");

    static DraftRow Row(string id) => new(id, "", "", "", "", "", []);

    public static TheoryData<string, string> BadForm() => new()
    {
        { """{"do":"setCell","row":"r","field":"number","value":"1","was":""}""", "tidak dikenal" },
        { """{"do":"setIdentity","field":"judul","value":"1","was":""}""", "tidak dikenal" },
        { """{"do":"changeSymbol","symbol":"s","kind":"circle","was":""}""", "jenis simbol" },
        { """{"do":"link","symbol":"s","exit":{"kind":"maybe","target":"t"}}""", "jenis simbol" },
        { """{"do":"insertRow","chart":"c1","row":{"id":"a b","activity":"","requirements":"","duration":"","output":"","note":"","symbols":[]}}""", "tanda pengenal" },
        { """{"do":"deleteRow","row":""}""", "tanda pengenal" },
        { """{"do":"moveRow","row":"r","after":"a>b"}""", "tanda pengenal" },
        { """{"do":"setIdentity","field":"page","value":"A9","was":""}""", "kertas" },
        { """{"do":"setIdentity","field":"emblem","value":"https://contoh.go.id/a.png","was":""}""", "lambang" },
        { """{"do":"setIdentity","field":"title","value":"a\u202Eb","was":""}""", "U+202E" },
        { """{"do":"placeSymbol","row":"r","symbol":{"id":"s","executor":"e","kind":"end","text":"\u0000","exits":[],"joint":[]}}""", "U+0000" },
    };

    [Theory, MemberData(nameof(BadForm))]
    public void BadForm_IsRefused_SayingWhatAndWhy(string json, string said) => Assert.Contains(said, Why(EditJson.ReadEdits($"[{json}]")[0]));

    [Fact]
    public void TextsOverTheLimitsOfAFile_AreRefused_AndThoseAtThemTaken()
    {
        Assert.Null(Why(Cell("activity", new string('a', Limits.TextLength))));
        Assert.Equal("kegiatan berisi 2001 karakter; paling banyak 2000", Why(Cell("activity", new string('a', Limits.TextLength + 1))));
        Assert.StartsWith("kelengkapan berisi 201 butir", Why(Cell("requirements", string.Join('\n', Enumerable.Repeat("a", 201)))));
        Assert.StartsWith("satu baris berisi", Why(Cell("requirements", string.Join('\n', Enumerable.Repeat("a", 60)))));
        Assert.StartsWith("nama SOP berisi 301", Why(new SetIdentity("title", new string('a', 301), "")));
        Assert.Null(Why(new SetIdentity("warnings", string.Join('\n', Enumerable.Repeat(new string('a', 2000), 200)), "")));
    }

    [Fact]
    public void ARowThatIsTooLong_MayBecomeShorter()
    {
        var full = new DraftRow("penuh", new string('a', 2000), string.Join('\n', Enumerable.Repeat(new string('b', 500), 6)), "", "", "", []);
        var on = draft.Apply(new InsertRow(chart, null, full)); // a file made elsewhere, or two officers at once
        Assert.NotNull(Why(new SetCell("penuh", "note", "c", ""), on));
        Assert.Null(Why(new SetCell("penuh", "activity", new string('a', 1900), ""), on));
    }

    [Fact]
    public void MoreThanASheetCanCarry_IsRefused()
    {
        var executors = draft.Apply([.. Enumerable.Range(0, Limits.Executors - draft.Charts[0].Executors.Length).Select(i => (Edit)new AddExecutor(chart, null, new DraftExecutor($"x{i}", "")))]);
        Assert.Equal("paling banyak 30 pelaksana dalam satu bagan alir", Why(new AddExecutor(chart, null, new DraftExecutor("lebih", "")), executors));
        var rows = draft.Apply(new AddChart(null, new DraftChart("c9", "", [], [.. Enumerable.Range(0, Limits.Steps - draft.Charts[0].Rows.Length).Select(i => Row($"x{i}"))])));
        Assert.Equal("paling banyak 2000 baris dalam satu SOP", Why(new InsertRow(chart, null, Row("lebih")), rows));
    }

    [Fact]
    public void WhatAnyProcedureHolds_MayBeWritten() => Gen.Select(Drafts.Any, Gen.Int).Sample((on, seed) =>
    {
        var edits = new RandomEdits(new Random(seed), "a").List(on, 10);
        Assert.All(edits.Concat(on.Charts.Select(c => new AddChart(null, c with { Id = c.Id + "x" }))), e => Assert.True(e is SetIdentity { Field: "page" or "emblem" } || Why(e, on) is null, Why(e, on)));
    }, iter: Drafts.Many(50));
}
