using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Mending;
using Ortala.Procedures.Reading;
using Ortala.Procedures.Tests.Editing;
using Ortala.Procedures.Tests.Layout;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Mending;

/// <summary>A mend takes its finding away and brings no error; its label says what it does.</summary>
public class MendsTests
{
    static readonly int cases = Environment.GetEnvironmentVariable("ORTALA_ALL") == "1" ? 4_000 : 150;

    // With a start and an end the checks can tell what neither reaches; that was so before.
    static readonly string[] telling = ["SOP101", "SOP102"], told = ["SOP105", "SOP106"];

    static ImmutableArray<Finding> Check(Draft draft) => Checker.Check(DraftModel.ProcedureOf(draft, "mended"));

    static int Errors(ImmutableArray<Finding> findings, string mended) => findings.Count(f => f.Severity == Severity.Error && !(telling.Contains(mended) && told.Contains(f.Code)));

    /// <summary>Applies each mend alone and gives the codes that were mended.</summary>
    static HashSet<string> AssertEachMends(Draft draft, string what)
    {
        var (before, mended) = (Check(draft), new HashSet<string>());
        foreach (var finding in before)
        {
            if (Mends.For(draft, finding) is not { } mend) continue;
            var after = draft.Apply(mend.Edits);
            var now = Check(after);
            var says = $"{what}: {finding.Code} {finding.Place} by “{mend.Label.Id}”";
            Assert.All(mend.Edits, e => Assert.Null(DraftModel.Refusal(draft, e)));
            Assert.True(now.Count(f => f.Code == finding.Code) < before.Count(f => f.Code == finding.Code), $"{says} stays");
            Assert.True(Errors(now, finding.Code) <= Errors(before, finding.Code), $"{says} brings {string.Join(", ", now.Where(f => f.Severity == Severity.Error).Select(f => f.Code + " " + f.Place))}");
            Assert.True(mend.Label is { Id.Length: > 8 and < 140, En.Length: > 8 and < 140 }, says);
            Assert.Equal(draft, after.Apply(DraftEditing.Inverse(draft, mend.Edits)));
            mended.Add(finding.Code);
        }
        return mended;
    }

    static Draft Planted(string code) =>
        DraftModel.DraftOf(ProcedureFile.Read(File.ReadAllText(Path.Combine(Material.Repository, $"tests/Ortala.Procedures.Tests/Checking/planted/{code}.bad.sop.yaml")), code).Procedure!);

    [Fact]
    public void Mend_OfPlantedMistakes_TakesEachAway()
    {
        foreach (var rule in RuleBook.All) AssertEachMends(Planted(rule.Code), rule.Code);
    }

    [Fact]
    public void Mend_OfRealAndDamagedFiles_TakesItsFindingAwayAndBringsNoError()
    {
        var mended = new HashSet<string>();
        for (var seed = 0; seed < cases + Drafts.Real.Count; seed++)
        {
            var procedure = Drafts.Real[seed % Drafts.Real.Count];
            var draft = DraftModel.DraftOf(seed < Drafts.Real.Count ? procedure : Damage.Of(procedure, seed, 1 + seed % 12));
            mended.UnionWith(AssertEachMends(draft, $"seed {seed}"));
        }
        string[] expected = ["SOP101", "SOP102", "SOP103", "SOP104", "SOP106", "SOP201", "SOP202", "SOP209", "SOP213", "SOP411"];
        Assert.Equal([], expected.Except(mended));
    }

    [Fact]
    public void Mends_AppliedOneAfterTheOther_ComeToAnEnd()
    {
        for (var seed = 0; seed < cases / 3; seed++)
        {
            var draft = DraftModel.DraftOf(Damage.Of(Drafts.Real[seed % Drafts.Real.Count], seed, 12));
            var limit = 5 * Check(draft).Length + 40;
            while (Check(draft).Select(f => Mends.For(draft, f)).OfType<Mend>().FirstOrDefault() is { } mend)
            {
                draft = draft.Apply(mend.Edits);
                Assert.True(--limit > 0, $"seed {seed}: {mend.Label.Id} again and again");
            }
        }
    }

    static Draft Chart(params DraftRow[] rows) => new(
        Draft.Empty.Identity, [new DraftChart("c1", "", [new("a", "PPK"), new("b", "Kepala Bagian"), new("d", "Staf")], [.. rows])]);

    static DraftRow Row(string id, string activity = "", string duration = "", params DraftSymbol[] symbols) => new(id, activity, "", duration, "", "", [.. symbols]);

    static DraftSymbol Symbol(string id, string kind = "process", params DraftExit[] exits) => new(id, "a", kind, "", [.. exits], []);

    static Mend? MendOf(Draft draft, string code, string? row = null) =>
        Check(draft).Where(f => f.Code == code && (row is null || f.Place.StepId == row)).Select(f => Mends.For(draft, f)).FirstOrDefault();

    static string? Text(string code, string activity, string other = "")
    {
        var draft = Chart(Row("r1", activity), Row("r2", other));
        return MendOf(draft, code, "r1") is { } mend ? draft.Apply(mend.Edits).Charts[0].Rows[0].Activity : null;
    }

    [Theory]
    [InlineData("SOP313", "3. Memeriksa berkas", "Memeriksa berkas")]
    [InlineData("SOP313", "b) 2. Memeriksa berkas", "Memeriksa berkas")]
    [InlineData("SOP303", "PPK menetapkan HPS", "Menetapkan HPS")]
    [InlineData("SOP303", "Pengesahan laporan oleh Kepala Bagian", "Pengesahan laporan")]
    [InlineData("SOP303", "Berkas diperiksa oleh staf lalu disimpan", null)]
    [InlineData("SOP305", "Diserahkan berkas kepada pemohon", "Menyerahkan berkas kepada pemohon")]
    [InlineData("SOP305", "Diperiksa kelengkapan berkas", "Memeriksa kelengkapan berkas")]
    [InlineData("SOP305", "Diperbaiki laporan", "Memperbaiki laporan")]
    [InlineData("SOP305", "Disusun laporan oleh tim", null)]
    [InlineData("SOP302", "Penyusunan laporan bulanan", "Menyusun laporan bulanan")]
    [InlineData("SOP302", "VERIFIKASI dokumen", "MEMVERIFIKASI dokumen")]
    [InlineData("SOP302", "Penyusunan dan pembahasan laporan", null)]
    [InlineData("SOP302", "Koordinasi dengan dinas", null)]
    [InlineData("SOP302", "Persetujuan Kepala Bagian", null)]
    [InlineData("SOP302", "Berkas lengkap", null)]
    [InlineData("SOP311", "MEMERIKSA BERKAS SPJ PADA TAHUN 2025", "Memeriksa berkas SPJ pada tahun 2025")]
    public void Mend_OfAnActivity_WritesItAnew(string code, string activity, string? mended) => Assert.Equal(mended, Text(code, activity));

    [Fact]
    public void Mend_OfCapitals_KeepsTheAbbreviationsThatTheDraftUses() =>
        Assert.Equal("Mengirim laporan ke SIMDA kabupaten", Text("SOP311", "MENGIRIM LAPORAN KE SIMDA KABUPATEN", "Membuka aplikasi SIMDA di komputer"));

    [Theory]
    [InlineData("dua hari", "2 hari")]
    [InlineData("2 hr", "2 hari")]
    [InlineData("3 hr kerja", "3 hari kerja")]
    [InlineData("seminggu", "1 minggu")]
    [InlineData("1 x 24 jam", "24 jam")]
    [InlineData("Waktu 2", null)]
    [InlineData("Hari : 2", "2 hari")]
    [InlineData("15 Mnt. ", null)] // can be measured as it is
    [InlineData("Sesuai kebutuhan", null)]
    [InlineData("Triwulan", null)]
    [InlineData("120 Menit / 3 Hari", null)]
    [InlineData("dua puluh hari", null)]
    public void Mend_OfADuration_WritesNumberAndUnit(string duration, string? mended)
    {
        var draft = Chart(Row("r1", "Menerima berkas", duration));
        Assert.Equal(mended, MendOf(draft, "SOP307") is { } mend ? draft.Apply(mend.Edits).Charts[0].Rows[0].Duration : null);
    }

    [Theory]
    [InlineData("made", "2 Jun 2025", "2 Juni 2025")]
    [InlineData("made", "Samarinda, 12 Pebruari 2025", "12 Februari 2025")]
    [InlineData("made", "2025/06/02", "2 Juni 2025")]
    [InlineData("made", "tgl. 2 / 6 / 2025", "2 Juni 2025")]
    [InlineData("made", "Juni 2025", null)]
    [InlineData("made", "31 Februari 2025", null)]
    [InlineData("signatory.nip", "197OO1O1 199503 l 001", "19700101 199503 1 001")]
    [InlineData("signatory.nip", "1970 0101", null)]
    [InlineData("title", "SOP Menyusun Renstra", "SOP Penyusunan Renstra")]
    [InlineData("title", "MENYUSUN RENSTRA", "PENYUSUNAN RENSTRA")]
    [InlineData("title", "Surat masuk", null)]
    [InlineData("records", "Buku agenda\nArsip\nbuku agenda.", "Buku agenda\nArsip")]
    public void Mend_OfTheIdentityBlock_WritesItAnew(string field, string text, string? mended)
    {
        var draft = Chart(Row("r1")).Apply(new SetIdentity(field, text, ""));
        string[] codes = ["SOP405", "SOP410", "SOP414", "SOP416"];
        var mend = Check(draft).Where(f => codes.Contains(f.Code) && f.Place.Field!.StartsWith(field, StringComparison.Ordinal)).Select(f => Mends.For(draft, f)).FirstOrDefault();
        Assert.Equal(mended, mend is null ? null : draft.Apply(mend.Edits)[field]);
    }

    [Fact]
    public void Mend_OfUnlabelledExits_SaysYaWhereTheFlowGoesOn()
    {
        var draft = Chart(Row("r1", symbols: Symbol("s1", "start", new DraftExit("next", "s2"))), Row("r2", symbols: Symbol("s2", "decision", new("next", "s1"), new("next", "s3"))), Row("r3", symbols: Symbol("s3", "end")));
        var mend = MendOf(draft, "SOP104")!;
        Assert.Equal("Beri label: Tidak ke baris 1, Ya ke baris 3", mend.Label.Id);
        Assert.Equal([new DraftExit("no", "s1"), new DraftExit("yes", "s3")], draft.Apply(mend.Edits).Charts[0].Rows[1].Symbols[0].Exits);
    }

    [Fact]
    public void Mend_OfAnArrowOutOfTheOnlyEnd_DoesNotCutWhatItAloneReaches()
    {
        DraftRow[] Rows(params DraftExit[] exits) => [Row("r1", symbols: Symbol("s1", "start", new DraftExit("next", "s2"))), Row("r2", symbols: Symbol("s2", "end", exits)), Row("r3", symbols: Symbol("s3", "end"))];
        Assert.Equal("Jadikan simbol ini proses", MendOf(Chart(Rows(new DraftExit("next", "s3"))), "SOP209")!.Label.Id);
        Assert.Equal("Hapus panah keluar dari simbol akhir ini", MendOf(Chart(Rows(new DraftExit("next", "s1"))), "SOP209")!.Label.Id);
    }

    [Fact]
    public void Mend_OfAFlowThatStops_IsNotOfferedIntoARing()
    {
        var ring = Chart(Row("r1", symbols: Symbol("s1", "start", new DraftExit("next", "s2"))), Row("r2", symbols: Symbol("s2")), Row("r3", symbols: Symbol("s3", "process", new DraftExit("next", "s2"))), Row("r4", symbols: Symbol("s4", "end")));
        Assert.Null(MendOf(ring, "SOP106", "r2"));
        var open = ring.Apply(new Link("s3", new DraftExit("next", "s4")));
        Assert.Equal("Sambungkan baris 2 ke baris 3", MendOf(open, "SOP106", "r2")!.Label.Id);
    }

    [Fact]
    public void Mend_OfAFindingThatIsNoLongerTrue_IsNone()
    {
        var draft = Chart(Row("r1", "3. Memeriksa berkas"));
        foreach (var finding in Check(draft)) Mends.For(Draft.Empty, finding);
        Assert.Null(Mends.For(Draft.Empty, Check(draft).First(f => f.Code == "SOP313")));
    }
}
