using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

/// <summary>The cells of the texts outside the rows: where an editor puts its caret.</summary>
public class FieldsTests
{
    static readonly string[] always =
    [
        "emblem", "number", "made", "revised", "effective", "signatory.office", "signatory.name", "signatory.rank", "signatory.nip", "title",
        "legalBasis", "qualifications", "relatedSops", "equipment", "warnings", "records",
    ];

    static IEnumerable<(string Name, Procedure Procedure)> Real() =>
        Directory.GetFiles(Material.InShared("sops"), "*.yaml").Concat(Directory.GetFiles(Path.Combine(Material.Repository, "samples"), "*.sop.yaml"))
            .Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), ProcedureFile.Read(File.ReadAllText(f), Path.GetFileName(f)).Procedure!));

    static Procedure Blank(int charts = 1, string group = "") => new()
    {
        Flowcharts = [.. Enumerable.Range(0, charts).Select(i => new Flowchart
        {
            Executors = [new("a" + i, "", group), new("b" + i, "Staf", group)],
            Steps = [new Step { Id = "r" + i, Symbols = [new Symbol { Id = "s" + i, ExecutorId = "a" + i }] }],
        })],
    };

    static SheetField[] FieldsOf(Procedure procedure, string field, LayoutMode mode = LayoutMode.Paged) =>
        [.. SheetLayout.LayOut(procedure, ShippedProfiles.Default, mode).Fields.Where(f => f.Field == field)];

    static void AssertSound(Sheet sheet, string what)
    {
        foreach (var page in sheet.Pages)
        {
            var fields = sheet.Fields.Where(f => f.Page == page.Index).ToArray();
            foreach (var f in fields)
                Assert.True(f.Box.W > 20 && f.Box.H >= 6 && f.Box.X >= 0 && f.Box.Y >= 0 && f.Box.Right <= page.Width && f.Box.Bottom <= page.Height, $"{what} page {page.Index}: {f}");
            for (var i = 0; i < fields.Length; i++)
                for (var j = 0; j < i; j++)
                    Assert.False(Overlap(fields[i].Box, fields[j].Box), $"{what} page {page.Index}: {fields[i]} over {fields[j]}");
            foreach (var text in page.Texts.Where(t => t.Role is TextRole.IdentityValue or TextRole.ExecutorHead || t.Cell == "headGroup"))
                Assert.True(fields.Count(f => Within(text.Box, f.Box)) == 1, $"{what} page {page.Index}: no place for '{string.Join(' ', text.Lines)}'");
        }
        Assert.All(sheet.Fields, f => Assert.InRange(f.Page, 0, sheet.Pages.Length - 1));
    }

    static bool Overlap(Box a, Box b) => a.X < b.Right - 0.01 && b.X < a.Right - 0.01 && a.Y < b.Bottom - 0.01 && b.Y < a.Bottom - 0.01;

    static bool Within(Box inner, Box outer) => inner.X >= outer.X - 0.01 && inner.Right <= outer.Right + 0.01 && inner.Y >= outer.Y - 0.01 && inner.Bottom <= outer.Bottom + 0.01;

    /// <summary>All that is printed in the places of a field, without the numbers of items.</summary>
    static string Printed(Sheet sheet, SheetField[] fields) => string.Concat(
        from f in fields from t in sheet.Pages[f.Page].Texts where Within(t.Box, f.Box) && t.Role != TextRole.IdentityLabel && !(t.Lines.Length == 1 && t.Lines[0].EndsWith('.') && t.Lines[0].Length < 4)
        from l in t.Lines select l).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    static string Letters(IEnumerable<string> texts) => string.Concat(texts.SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToUpperInvariant();

    [Fact]
    public void Fields_OfRealSheets_LieApartOnTheirPageAndHoldTheirTexts()
    {
        foreach (var (name, procedure) in Real())
            foreach (var profile in ShippedProfiles.All)
                foreach (var mode in Enum.GetValues<LayoutMode>())
                {
                    var sheet = SheetLayout.LayOut(procedure, profile, mode);
                    AssertSound(sheet, $"{name} {profile.Id} {mode}");
                    Assert.All(always, a => Assert.True(sheet.Fields.Any(f => f.Field == a), $"{name} {profile.Id} {mode}: no {a}"));
                }
    }

    [Fact]
    public void Fields_OfRealSheets_ShowWhatTheyAreNamedFor()
    {
        foreach (var (name, procedure) in Real())
        {
            var sheet = SheetLayout.LayOut(procedure, ShippedProfiles.Default);
            var identity = procedure.Identity;
            (string Field, string[] Texts)[] expected =
            [
                ("title", [identity.Title]), ("number", [identity.Number]), ("signatory.office", [identity.Signatory.Office]), ("signatory.name", [identity.Signatory.Name]),
                ("legalBasis", [.. identity.LegalBasis]), ("records", [.. identity.Records]), ("warnings", [.. identity.Warnings]),
            ];
            foreach (var (field, texts) in expected) Assert.True(Letters(texts) == Printed(sheet, [.. sheet.Fields.Where(f => f.Field == field)]), $"{name}: {field}");
            foreach (var executor in procedure.Flowcharts.SelectMany(c => c.Executors).Where(e => procedure.Flowcharts.Count(c => c.ColumnOf(e.Id) >= 0) == 1))
                Assert.All(sheet.Fields.Where(f => f.Field == "executor" && f.Owner == executor.Id), f => Assert.Equal(Letters([executor.Name]), Printed(sheet, [f])));
        }
    }

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("Kepala", "", "", "")]
    [InlineData("", "Nama", "", "0")]
    [InlineData("", "", "Pembina", "")]
    [InlineData("Kepala", "Nama", "Pembina", "0")]
    public void Fields_OfTheSignatory_HaveAPlaceWrittenOrNot(string office, string name, string rank, string nip)
    {
        var procedure = Blank() with { Identity = new Identity { Signatory = new(office, name, rank, nip) } };
        foreach (var profile in ShippedProfiles.All.Select(p => p with { Identity = p.Identity with { SignatureSpace = 20 } }).Concat(ShippedProfiles.All))
        {
            var sheet = SheetLayout.LayOut(procedure, profile);
            AssertSound(sheet, profile.Id);
            string[] fields = ["signatory.office", "signatory.name", "signatory.rank", "signatory.nip"];
            Assert.All(fields, f => Assert.Single(sheet.Fields, s => s.Field == f));
        }
    }

    [Fact]
    public void Fields_UnderTheEmblem_AreOfWhatStandsThere()
    {
        string[] Under(Identity identity) => [.. SheetLayout.LayOut(Blank() with { Identity = identity }, ShippedProfiles.Default).Fields.Select(f => f.Field).Where(f => f is "agency" or "unit")];
        Assert.Equal(["agency"], Under(new() { AgencyLines = ["Pemerintah"], Unit = "Biro" }));
        Assert.Equal(["unit"], Under(new() { Unit = "Biro" }));
        Assert.Equal(["agency", "unit"], Under(new()));
    }

    [Fact]
    public void Field_OfASectionOverPages_StandsOnEach()
    {
        var laws = Enumerable.Range(1, 90).Select(i => $"Peraturan Menteri Nomor {i} Tahun 2020 tentang pedoman penyusunan").ToArray();
        var procedure = Blank() with { Identity = new() { LegalBasis = [.. laws] } };
        var sheet = SheetLayout.LayOut(procedure, ShippedProfiles.Default);
        AssertSound(sheet, "laws");
        var pages = sheet.Fields.Where(f => f.Field == "legalBasis").ToArray();
        Assert.True(pages.Length > 1 && pages.Select(f => f.Page).Distinct().Count() == pages.Length);
        Assert.Equal(Letters(laws), Printed(sheet, pages));
        Assert.Single(sheet.Fields, f => f.Field == "qualifications");
    }

    [Fact]
    public void Field_OfANameNoPageHolds_IsStillThere()
    {
        var sheet = SheetLayout.LayOut(Blank() with { Identity = new() { Title = string.Join(' ', Enumerable.Range(0, 3000).Select(i => "kata" + i)) } }, ShippedProfiles.Default);
        AssertSound(sheet, "name");
        Assert.True(sheet.Fields.Count(f => f.Field == "title") > 1);
        Assert.Contains(sheet.Fields, f => f.Field == "number");
    }

    [Fact]
    public void Field_OfAGroup_IsOwnedByItsFirstExecutor()
    {
        var field = Assert.Single(FieldsOf(Blank(group: "Tim"), "group"));
        Assert.Equal("a0", field.Owner);
        Assert.Equal(["a0", "b0"], FieldsOf(Blank(group: "Tim"), "executor").Select(f => f.Owner));
        Assert.Empty(FieldsOf(Blank(), "group"));
    }

    [Theory]
    [InlineData(LayoutMode.Paged)]
    [InlineData(LayoutMode.Continuous)]
    public void Field_OfAHeading_HasAPlaceWhereThereAreSeveralFlowcharts(LayoutMode mode)
    {
        Assert.Empty(FieldsOf(Blank(), "chart", mode));
        var procedure = Blank(3);
        procedure = procedure with { Flowcharts = procedure.Flowcharts.SetItem(1, procedure.Flowcharts[1] with { Title = "Tahap kedua" }) };
        foreach (var profile in ShippedProfiles.All)
        {
            var sheet = SheetLayout.LayOut(procedure, profile, mode);
            AssertSound(sheet, profile.Id);
            var headings = sheet.Fields.Where(f => f.Field == "chart").ToArray();
            Assert.Equal(["0", "1", "2"], headings.Select(f => f.Owner));
            Assert.Equal("TAHAPKEDUA", Printed(sheet, [headings[1]]));
        }
    }
}
