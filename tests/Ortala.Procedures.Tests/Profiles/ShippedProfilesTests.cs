using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Procedures.Tests.Profiles;

public class ShippedProfilesTests
{
    static Profile Of(string id) => ShippedProfiles.Find(id) ?? throw new InvalidOperationException(id);

    [Fact]
    public void All_FirstIsPermenpan_AndOrderIsFixed() =>
        Assert.Equal(["permenpan-35-2012", "bps", "permendagri-52-2011", "kaltim"], ShippedProfiles.All.Select(p => p.Id));

    [Fact]
    public void All_EverySettingCarriesMarkAndSource()
    {
        foreach (var profile in ShippedProfiles.All)
            Assert.Equal(ProfileSettings.All.Select(s => s.Key).Order(StringComparer.Ordinal), profile.Marks.Where(m => m.Value.Source.Length > 0).Select(m => m.Key));
    }

    [Fact]
    public void Notice_ProfileWithGeneralKnowledge_SaysNotComparedInBothLanguages()
    {
        var notice = Of("permenpan-35-2012").Notice;
        Assert.NotNull(notice);
        Assert.StartsWith("Belum dicocokkan dengan naskah peraturan: kertas;", notice.Id);
        Assert.StartsWith("Not yet compared with the text of the regulation: paper;", notice.En);
        Assert.Contains("dan 1 lainnya", (Of("permenpan-35-2012") with { Facts = [.. Of("permenpan-35-2012").Facts, .. Of("kaltim").Facts.TakeLast(1), .. Of("kaltim").Facts.TakeLast(1)] }).Notice!.Id);
    }

    [Fact]
    public void Notice_AllConfirmed_IsSilent()
    {
        var profile = Of("bps");
        var confirmed = profile with { Facts = [], Marks = profile.Marks.ToDictionary(m => m.Key, m => new Sourced(Mark.Confirmed, m.Value.Source)).ToSortedMarks() };
        Assert.Null(confirmed.Notice);
    }

    [Fact]
    public void Kaltim_ExtendsPermendagri_AndKnowsTheFiveSymbols()
    {
        var kaltim = Of("kaltim");
        Assert.Equal("permendagri-52-2011", kaltim.Extends);
        Assert.True(kaltim.WrittenSteps);
        Assert.Contains(kaltim.Facts, f => f.Statement.Id.Contains("lima simbol") && f.Basis.Mark == Mark.Confirmed);
    }

    [Fact]
    public void WrittenSteps_OnlyWherePermendagriRules() =>
        Assert.Equal(["permendagri-52-2011", "kaltim"], ShippedProfiles.All.Where(p => p.WrittenSteps).Select(p => p.Id));

    [Fact]
    public void Bps_HasTheFormOfTheSignedSheets()
    {
        var bps = Of("bps");
        Assert.Equal(("A4-landscape", 0xBDD7EE, true, "Ket", "SOP {TITLE}"), (bps.Paper, bps.Table.HeadFill, bps.Table.ColumnNumbers, bps.Table.NoteHead, bps.Table.Title));
        Assert.Equal("DASAR HUKUM", bps.Identity.LabelOf(IdentitySection.LegalBasis));
        Assert.Equal("SOP-011/17000/2025", bps.NumberPattern.Format(new(Running: 11, Unit: "17000", Year: 2025)));
    }
}

static class MarksOfTests
{
    internal static System.Collections.Immutable.ImmutableSortedDictionary<string, Sourced> ToSortedMarks(this Dictionary<string, Sourced> marks) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, marks);
}
