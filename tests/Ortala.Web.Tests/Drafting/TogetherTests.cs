using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Live;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

/// <summary>Two tabs in one document that do not know of each other's last changes.</summary>
public class TogetherTests(WorkbenchApp app)
{
    [Fact]
    public async Task Changes_OfDifferentRows_BothHold()
    {
        var (one, two) = await Tabs();
        await one.Save(new SetCell("s1", "note", "dari satu", ""));
        var answer = await two.Save(new SetCell("s2", "note", "dari dua", ""));
        Assert.Equal([one.Name, two.Name], answer.Entries!.Value.Select(e => e.Client));
        Assert.All(answer.Entries.Value, e => Assert.Empty(e.Losses));
    }

    [Fact]
    public async Task Changes_OfOneCell_TheLaterStandsAndTheOtherIsToldAndTakesItBack()
    {
        var (one, two) = await Tabs();
        await one.Save(new SetCell("s1", "note", "dari satu", ""));
        await two.Save(new SetCell("s1", "note", "dari dua", ""));
        one.Known = 1;
        var told = await one.Save(one.Post());
        var loss = Assert.Single(Assert.Single(told.Entries!.Value).Losses);
        Assert.Equal((one.Name, false, "dari satu", "dari dua"), (loss.Loser, loss.IsMine, loss.Lost, loss.Kept));
        Assert.Equal(("s1", "note"), (loss.Place.Row, loss.Place.Field));
        one.Known = 2;
        var back = Assert.Single((await one.Save([.. loss.Restore])).Entries!.Value);
        Assert.Equal("dari satu", Assert.IsType<SetCell>(Assert.Single(back.Edits)).Value);
        Assert.Empty(back.Losses);
    }

    [Fact]
    public async Task Change_OfARowThatIsGone_IsToldToItsOwnWriterAndCanBeBroughtBack()
    {
        var (one, two) = await Tabs();
        await one.Save(new DeleteRow("s2"));
        var entry = (await two.Save(new SetCell("s2", "note", "dari dua", ""))).Entries!.Value[^1];
        Assert.Empty(entry.Edits);
        var loss = Assert.Single(entry.Losses);
        Assert.Equal((two.Name, true, "dari dua"), (loss.Loser, loss.IsMine, loss.Lost));
        two.Known = 2;
        await two.Save([.. loss.Restore]);
        two.Known = 9999;
        var draft = (await two.Save(two.Post())).Draft!;
        Assert.Equal("dari dua", draft.Charts[0].Rows.Single(r => r.Id == "s2").Note);
    }

    [Fact]
    public async Task Loss_ByATypistWhoTypesOn_IsToldOnce()
    {
        var (one, two) = await Tabs();
        await one.Save(new SetCell("s1", "note", "dari satu", ""));
        // four keystrokes under way before the first answer: all on revision 0
        var typed = new[] { "d", "da", "dar", "dari" };
        for (var i = 0; i < typed.Length; i++) await two.Save(two.Post(two.Change(new SetCell("s1", "note", typed[i], i == 0 ? "" : typed[i - 1]))));
        one.Known = 1;
        var losses = (await one.Save(one.Post())).Entries!.Value.SelectMany(e => e.Losses).Where(l => l.Loser == one.Name);
        Assert.Equal("dari satu", Assert.Single(losses).Lost);
    }

    [Fact]
    public async Task Entry_OfTheJournal_SaysWhoChanged()
    {
        var (one, two) = await Tabs();
        await one.Save(new SetCell("s1", "note", "dari satu", ""));
        await two.Save(new SetCell("s2", "note", "dari dua", ""));
        var entries = (await one.Save(one.Post())).Entries!.Value;
        Assert.Equal(2, entries.Select(e => e.By.Id).Distinct().Count());
        Assert.Equal(["Penyusun SOP (demonstrasi)", "Koordinator SOP (demonstrasi)"], entries.Select(e => e.By.Name));
    }

    async Task<(EditingClient One, EditingClient Two)> Tabs()
    {
        var document = await EditingClient.NewDocument(app.Services);
        return (await EditingClient.Open(await app.As("penyusun-sop"), document, "satu"), await EditingClient.Open(await app.As("koordinator-sop"), document, "dua"));
    }
}
