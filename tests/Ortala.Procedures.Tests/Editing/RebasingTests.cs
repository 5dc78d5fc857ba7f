using System.Collections.Immutable;
using CsCheck;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Editing;

/// <summary>Two officers, one draft: mine come after theirs.</summary>
public class RebasingTests
{
    static readonly Draft draft = DraftModel.DraftOf(ProcedureFile.Read("""
        sop: 1
        title: Surat Masuk
        actors: [{id: umum, name: Pengadministrasi Umum}, {id: kasub, name: Kepala Subbagian}, {id: karo, name: Kepala Biro}]
        steps:
          - {id: terima, activity: Menerima surat, actor: umum, kind: start}
          - {id: catat, activity: Mencatat surat, actor: umum, kind: process}
          - id: periksa
            activity: Memeriksa surat
            symbols: [{id: periksa, actor: kasub, kind: decision, text: Lengkap?, branches: [{label: Lengkap, to: arsip}, {label: Kurang, to: terima}]}]
          - {id: arsip, activity: Menyimpan surat, actor: karo, kind: end}
        """, "surat").Procedure!);

    static DraftRow NewRow(string id, string activity = "") => new(id, activity, "", "", "", "", []);

    static (Draft After, ImmutableArray<Loss> Losses) Together(ImmutableArray<Edit> theirs, params ImmutableArray<Edit> mine)
    {
        var head = draft.Apply(theirs);
        var rebased = Rebasing.Rebase(head, mine, [new Change(theirs, DraftEditing.Inverse(draft, theirs))]);
        return (head.Apply(rebased.Edits), rebased.Losses);
    }

    static string Rows(Draft d) => string.Join(' ', d.Charts[0].Rows.Select(r => r.Id));

    static string Activity(Draft d, string row) => d.Charts[0].Rows.Single(r => r.Id == row).Activity;

    [Fact]
    public void DifferentCells_BothHold()
    {
        var (after, losses) = Together([new SetCell("catat", "activity", "Mengagendakan surat", "Mencatat surat")], new SetCell("catat", "duration", "5 menit", ""));
        Assert.Equal("Mengagendakan surat 5 menit", Activity(after, "catat") + " " + after.Charts[0].Rows[1].Duration);
        Assert.Empty(losses);
    }

    [Fact]
    public void SameCell_TheLaterStands_AndTheOtherCanBeTakenBack()
    {
        var (after, losses) = Together([new SetCell("catat", "activity", "Mengagendakan surat", "Mencatat surat")], new SetCell("catat", "activity", "Membukukan surat", "Mencatat surat"));
        Assert.Equal("Membukukan surat", Activity(after, "catat"));
        var loss = Assert.Single(losses);
        Assert.Equal((false, 0, new LossPlace(Row: "catat", Field: "activity"), "Mengagendakan surat", "Membukukan surat"), (loss.IsMine, loss.Their, loss.Place, loss.Lost, loss.Kept));
        Assert.Equal("Mengagendakan surat", Activity(after.Apply(loss.Restore), "catat"));
    }

    [Fact]
    public void SameCell_SameText_NothingIsLost() =>
        Assert.Empty(Together([new SetCell("catat", "note", "Buku agenda", "")], new SetCell("catat", "note", "Buku agenda", "")).Losses);

    [Fact]
    public void WritingInARowTheyDeleted_IsDropped_AndComesBackWithTheRowInItsPlace()
    {
        var (after, losses) = Together([new DeleteRow("periksa")], new SetCell("periksa", "note", "Lembar periksa", ""));
        Assert.Equal("terima catat arsip", Rows(after));
        var loss = Assert.Single(losses);
        Assert.Equal((true, new LossPlace(Row: "periksa", Field: "note"), "Lembar periksa", ""), (loss.IsMine, loss.Place, loss.Lost, loss.Kept));
        var back = after.Apply(loss.Restore);
        Assert.Equal(draft.Apply(new SetCell("periksa", "note", "Lembar periksa", "")), back);
    }

    [Fact]
    public void DeletingARowTheyWroteIn_IsDone_AndTheirTextIsTold()
    {
        var (after, losses) = Together([new SetCell("periksa", "note", "Lembar periksa", ""), new SetCell("catat", "note", "Agenda", "")], new DeleteRow("periksa"));
        Assert.Equal("terima catat arsip", Rows(after));
        var loss = Assert.Single(losses);
        Assert.Equal((false, "Lembar periksa"), (loss.IsMine, loss.Lost));
        Assert.Equal(draft.Apply([new SetCell("periksa", "note", "Lembar periksa", ""), new SetCell("catat", "note", "Agenda", "")]), after.Apply(loss.Restore));
    }

    [Fact]
    public void RemovingAColumnTheyRenamedAndUsed_TellsBoth()
    {
        var symbol = new DraftSymbol("baru", "kasub", "process", "Paraf", [], []);
        var (after, losses) = Together([new RenameExecutor("kasub", "Kasubbag TU", ""), new PlaceSymbol("catat", symbol)], new RemoveExecutor("kasub"));
        Assert.Equal(["Kasubbag TU", "Paraf"], losses.Select(l => l.Lost));
        foreach (var loss in losses)
        {
            var back = after.Apply(loss.Restore);
            Assert.Equal("Kasubbag TU", back.Charts[0].Executors.Single(e => e.Id == "kasub").Name);
            Assert.Equal("Paraf", back.Charts[0].Rows[1].Symbols.Single(s => s.Id == "baru").Text);
        }
    }

    [Fact]
    public void AnchorsTheyDeleted_GiveWayToTheRowBefore()
    {
        Assert.Equal("terima baru arsip", Rows(Together([new DeleteRow("periksa"), new DeleteRow("catat")], new InsertRow("c1", "periksa", NewRow("baru"))).After));
        Assert.Equal("baru catat periksa arsip", Rows(Together([new DeleteRow("terima")], new InsertRow("c1", "terima", NewRow("baru"))).After));
        Assert.Equal("terima baru arsip", Rows(Together([new DeleteRow("periksa")], new DeleteRow("catat"), new InsertRow("c1", "periksa", NewRow("baru"))).After));
    }

    [Fact]
    public void RowsOfTwoOfficersInOnePlace_StandByOfficer_WhoeverComesFirst()
    {
        ImmutableArray<Edit> a = [new InsertRow("c1", "catat", NewRow("a1")), new InsertRow("c1", "a1", NewRow("z2"))];
        ImmutableArray<Edit> b = [new InsertRow("c1", "catat", NewRow("b1")), new InsertRow("c1", "b1", NewRow("b2"))];
        Assert.Equal("terima catat a1 z2 b1 b2 periksa arsip", Rows(Together(a, b).After));
        Assert.Equal("terima catat a1 z2 b1 b2 periksa arsip", Rows(Together(b, a).After));
    }

    [Fact]
    public void ColumnTheyMerged_TakesMySymbolsUnderTheOther()
    {
        var (after, losses) = Together([new MergeExecutor("kasub", "karo")], new PlaceSymbol("catat", new DraftSymbol("baru", "kasub", "process", "", [], [])));
        Assert.Equal("karo", after.Charts[0].Rows[1].Symbols.Single(s => s.Id == "baru").Executor);
        Assert.Empty(losses);
    }

    [Fact]
    public void ArrowTheyRelabelled_GetsMyLabel_AndTheirsIsTold()
    {
        var exit = new DraftExit("branch", "terima", "Kurang");
        var (after, losses) = Together([new Relabel("periksa", exit, "branch", "Tidak lengkap")], new Relabel("periksa", exit, "branch", "Belum lengkap"));
        Assert.Equal(["Lengkap", "Belum lengkap"], after.Charts[0].Rows[2].Symbols[0].Exits.Select(e => e.Label));
        Assert.Equal("Tidak lengkap", Assert.Single(losses).Lost);
    }

    [Fact]
    public void SymbolInARowTheyDeleted_IsDroppedWithItsWord_AndBothComeBack()
    {
        var (after, losses) = Together([new DeleteRow("catat")],
            new PlaceSymbol("catat", new DraftSymbol("baru", "karo", "decision", "", [], [])), new WordSymbol("baru", "Sesuai?", ""), new Link("baru", new DraftExit("yes", "arsip")));
        Assert.Equal("terima periksa arsip", Rows(after));
        Assert.Equal(["", "Sesuai?", ""], losses.Select(l => l.Lost));
        Assert.Equal(new DraftSymbol("baru", "karo", "decision", "", [new DraftExit("yes", "arsip")], []), after.Apply(losses[2].Restore).Charts[0].Rows[1].Symbols[1]);
        Assert.Equal("Sesuai?", after.Apply(losses[1].Restore).Charts[0].Rows[1].Symbols[1].Text);
    }

    [Fact]
    public void RowBothMoved_StandsWhereIPutIt_AndTheirPlaceIsTold()
    {
        var (after, losses) = Together([new MoveRow("arsip", null, "periksa")], new MoveRow("arsip", "terima", "periksa"));
        Assert.Equal("terima arsip catat periksa", Rows(after));
        var loss = Assert.Single(losses);
        Assert.Equal(new LossPlace(Row: "arsip", Field: "place"), loss.Place);
        Assert.Equal("arsip terima catat periksa", Rows(after.Apply(loss.Restore)));
    }

    [Fact]
    public void SymbolTheyMovedIntoAColumnIRemoved_IsTold_AndComesBack()
    {
        var (after, losses) = Together([new MoveSymbol("periksa", "periksa", "karo", "periksa", "kasub")], new RemoveExecutor("karo"));
        var loss = Assert.Single(losses);
        Assert.Equal((new LossPlace(Row: "periksa", Symbol: "periksa"), "Lengkap?"), (loss.Place, loss.Lost));
        Assert.Equal("karo", after.Apply(loss.Restore).Charts[0].Rows[2].Symbols.Single().Executor);
        Assert.Equal("Lengkap?", Assert.Single(Together([new MergeExecutor("kasub", "karo")], new RemoveExecutor("karo")).Losses).Lost);
    }
}
