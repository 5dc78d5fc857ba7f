using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests.Drafting;

/// <summary>Two officers in one document, and a line that drops.</summary>
public class TogetherTests(Browsing browsing)
{
    readonly List<string> complaints = [];

    async Task<(Writing First, Writing Second)> Two()
    {
        var first = await Writing.OfSample(browsing, complaints);
        var second = await Writing.Opened(await browsing.VisitAs("koordinator-sop", new Uri(first.Page.Url).AbsolutePath));
        return (first, second);
    }

    [Fact]
    public async Task TwoOfficers_SeeEachOtherAndMergeWhatTheyWrite()
    {
        var (first, second) = await Two();
        await second.Cells("activity").Nth(1).ClickAsync();
        await Assertions.Expect(first.Page.Locator(".people-others .person")).ToHaveCountAsync(1);
        await Assertions.Expect(first.Page.Locator(".person-at")).ToHaveCountAsync(1);
        await first.Cells("note").Nth(0).ClickAsync();
        await first.Type("Catatan pertama");
        await first.Keys("Enter");
        await second.Type("Meneliti surat");
        await second.Keys("Enter");
        const string both = "() => { const r = window.ortala.store.draft.charts[0].rows; return r[0].note === 'Catatan pertama' && r[1].activity === 'Meneliti surat'; }";
        await first.Until(both);
        await second.Until(both);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Name_OfTheOfficer_IsThatOfTheAccountAndLeadsToTheProfile()
    {
        var at = await Writing.OfSample(browsing, complaints);
        await Assertions.Expect(at.Page.Locator(".person-me")).ToContainTextAsync("Penyusun SOP (demonstrasi)");
        await Assertions.Expect(at.Page.Locator(".person-me")).ToHaveAttributeAsync("href", "/profil");
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Right_LostWhileWriting_IsToldInWordsAndNothingMoreIsTaken()
    {
        var at = await Writing.OfSample(browsing, complaints);
        var bureau = await browsing.VisitAs("biro-organisasi", new Uri(at.Page.Url).AbsolutePath + "/pindah");
        await bureau.SelectOptionAsync("#satuan", new SelectOptionValue { Label = await bureau.Locator("#satuan option", new() { HasText = "Dinas Perhubungan" }).TextContentAsync() });
        await bureau.ClickAsync("form.narrow-form button[type=submit]");
        await Assertions.Expect(at.Page.Locator("#putus")).ToContainTextAsync("tidak lagi berhak menulis");
        Assert.True(await at.Page.EvaluateAsync<bool>("() => window.ortala.store.readOnly"));
    }

    [Fact]
    public async Task SameCell_TheLaterStands_AndTheOtherTakesItsTextBack()
    {
        var (first, second) = await Two();
        await second.Page.Context.SetOfflineAsync(true);
        await second.Cells("activity").Nth(2).ClickAsync();
        await second.Type("Tulisan kedua");
        await second.Keys("Enter");
        await first.Cells("activity").Nth(2).ClickAsync();
        await first.Type("Tulisan pertama");
        await first.Keys("Enter");
        await first.Settled();
        await second.Page.Context.SetOfflineAsync(false);
        var card = first.Page.Locator(".loss");
        await Assertions.Expect(card).ToContainTextAsync("Tulisan pertama", new() { Timeout = 20000 });
        Assert.Equal("Tulisan kedua", (await first.Texts("activity"))[2]);
        await card.Locator(".btn-primary").ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await second.Until("() => window.ortala.store.draft.charts[0].rows[2].activity === 'Tulisan pertama'");
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task RowsOfOthers_ThatComeInAbove_DoNotMoveTheCaret()
    {
        var (first, second) = await Two();
        await first.Cells("activity").Nth(4).ClickAsync();
        await first.Keys("F2");
        await first.Type(" sedang");
        var before = await first.Page.EvaluateAsync<double>("() => document.querySelector('.typing').getBoundingClientRect().y");
        await second.Page.EvaluateAsync("""
            () => { const { store, newId } = window.ortala, chart = store.draft.charts[0];
                for (let i = 0; i < 8; i++) store.perform([{ do: "insertRow", chart: chart.id, after: chart.rows[0].id, row: { id: newId("r"), activity: "Sisipan", requirements: "", duration: "", output: "", note: "", symbols: [] } }]); }
            """);
        await first.Until("() => window.ortala.store.draft.charts[0].rows.filter(r => r.activity === 'Sisipan').length === 8");
        await first.Settled();
        await first.Type(" ditulis");
        var after = await first.Page.EvaluateAsync<double>("() => document.querySelector('.typing').getBoundingClientRect().y");
        Assert.InRange(after - before, -40, 40);
        Assert.EndsWith(" sedang ditulis", await first.Typing.InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offline_TwoHundredCharacters_ClosedAndOpenedAgain_AreAllThereInOrder()
    {
        var at = await Writing.OfSample(browsing, []);
        var context = at.Page.Context;
        await context.SetOfflineAsync(true);
        await at.Cells("note").Nth(3).ClickAsync();
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"{i:00} a "));
        await at.Type(text);
        await Assertions.Expect(at.Page.Locator("#putus")).ToContainTextAsync("terus menulis", new() { Timeout = 20000 });
        await Assertions.Expect(at.Page.Locator("#tersimpan")).ToContainTextAsync("menunggu jaringan");
        await at.Until("() => window.ortala.store.kept");
        await at.Page.CloseAsync();
        await context.SetOfflineAsync(false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(at.Page.Url);
        var again = await Writing.Opened(page);
        await again.Until("() => window.ortala.store.draft.charts[0].rows[3].note.length > 190");
        await again.Settled();
        Assert.Equal(text.Trim(), (await again.Texts("note"))[3].Trim());
    }

    [Fact]
    public async Task RowsWrittenOffline_StandOnTheSheetAtOnce()
    {
        var at = await Writing.OfSample(browsing, []);
        await at.Page.Context.SetOfflineAsync(true);
        await at.Cells("activity").Nth(5).ClickAsync();
        await at.Keys("F2", "Enter");
        await at.Type("Baris tanpa jaringan");
        await at.Keys("Enter");
        await Assertions.Expect(at.Cells("activity").Nth(6)).ToHaveTextAsync("Baris tanpa jaringan");
        var (above, row) = (await at.Cells("activity").Nth(5).BoundingBoxAsync(), await at.Cells("activity").Nth(6).BoundingBoxAsync());
        Assert.InRange(row!.Y - (above!.Y + above.Height), -1, 1);
        Assert.Equal("rgb(0, 0, 0)", await at.Cells("activity").Nth(6).EvaluateAsync<string>("e => getComputedStyle(e).color"));
        await at.Page.Context.SetOfflineAsync(false);
        await at.Settled();
        Assert.Contains("Baris tanpa jaringan", string.Concat(await at.Page.Locator(".paper").AllTextContentsAsync()), StringComparison.Ordinal);
    }
}
