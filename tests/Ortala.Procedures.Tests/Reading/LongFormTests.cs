using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

public class LongFormTests
{
    [Fact]
    public void HandOverInOneRow_FlowsFromSymbolToSymbol()
    {
        var p = Sources.Good(Sources.With("""
              - id: s1
                symbols:
                  - {id: x, actor: a, kind: start, next: y, text: Mulai}
                  - {id: y, actor: b, kind: process}
              - {id: s2, actor: a, kind: end}
            """));
        Assert.Equal(["x>y:next", "y>s2:next"], Sources.Flows(p));
        Assert.Equal("Mulai", p.Flowcharts[0].Steps[0].Symbols[0].Text);
    }

    [Fact]
    public void ATarget_NamesAStepByItsFirstSymbol_ButASymbolsIdWins()
    {
        var p = Sources.Good(Sources.With("""
              - {id: s1, actor: a, kind: start, next: [s2, s3]}
              - {id: s2, symbols: [{id: s3, actor: a, kind: process, next: s4}, {id: y, actor: b, kind: process, next: s4}]}
              - {id: s3, symbols: [{id: z, actor: a, kind: process}]}
              - {id: s4, actor: a, kind: end}
            """));
        Assert.Equal(["s1>s3:next", "s3>s4:next", "y>s4:next", "z>s4:next"], Sources.Flows(p));
    }

    [Fact]
    public void JointPartners_OtherThanTheFirstListed_HaveNoDefault()
    {
        var p = Sources.Good(Sources.With("""
              - id: s1
                symbols:
                  - {id: p, actor: b, kind: process}
                  - {id: q, actor: a, kind: process, joint: r}
                  - {id: r, actor: b, kind: process, joint: [p]}
                  - {id: s, actor: a, kind: process}
              - {id: s2, actor: a, kind: end}
            """));
        Assert.Equal(["p>s2:next", "s>s2:next"], Sources.Flows(p));
        Assert.Equal(["q~p:joint", "p~r:joint"], p.Flowcharts[0].JointLines().Select(j => j.Id));
    }

    [Fact]
    public void IdentityBlock_HoldsAllOfTheSheet()
    {
        var i = Sources.Good("""
            sop: 1
            title: Uji
            unit: Biro Organisasi
            agency: [Pemerintah Provinsi, Sekretariat Daerah]
            emblem: lambang.png
            signatory: {office: Kepala Biro, rank: Pembina Utama Muda, nip: "000000000000000000"}
            profile: permenpan-35-2012
            page: Legal-landscape
            legalBasis: Undang-Undang Nomor 25 Tahun 2009
            records: [Arsip, Buku agenda]
            actors: []
            steps: []
            """).Identity;
        Assert.Equal(["Pemerintah Provinsi", "Sekretariat Daerah"], i.AgencyLines);
        Assert.Equal(new Signatory("Kepala Biro", "", "Pembina Utama Muda", "000000000000000000"), i.Signatory);
        Assert.Equal("lambang.png", i.Emblem);
        Assert.Equal(["Undang-Undang Nomor 25 Tahun 2009"], i.LegalBasis);
        Assert.Equal(["Arsip", "Buku agenda"], i.Records);
    }

    [Fact]
    public void SeveralFlowcharts_HaveTitlesExecutorsAndSteps()
    {
        var p = Sources.Good("""
            sop: 1
            title: Uji
            flowcharts:
              - title: Bagian A
                actors: [{id: a, name: Kepala, group: Pengirim}]
                steps: [{id: s1, actor: a, kind: start}, {id: s2, actor: a, kind: end}]
              - title: Bagian B
                actors: [{id: a, name: Staf}]
                steps: [{id: t1, actor: a, kind: start}, {id: t2, actor: a, kind: end}]
            """);
        Assert.Equal(["Bagian A", "Bagian B"], p.Flowcharts.Select(c => c.Title));
        Assert.Equal("Pengirim", p.Flowcharts[0].Executors[0].Group);
        Assert.Equal(["t1>t2:next"], p.Flowcharts[1].Flows().Select(f => f.Id));
    }
}
