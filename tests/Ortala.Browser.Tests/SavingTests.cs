using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests;

/// <summary>What is written in the editor arrives: without a line, over a closed tab, and beside somebody else.</summary>
public class SavingTests(Browsing browsing)
{
    static readonly string typed = string.Concat(Enumerable.Range(1, 60).Select(n => $"{n} "))[..170].TrimEnd();

    [Theory]
    [InlineData("")]
    [InlineData("Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })")] // plain http in an office
    public async Task Typing_WithoutALine_IsThereInOrderAfterTheTabWasClosed(string browserLacks)
    {
        var page = await NewDocument();
        var (context, address) = (page.Context, page.Url);
        if (browserLacks != "") await context.AddInitScriptAsync(browserLacks);
        await Open(page, address);
        await context.SetOfflineAsync(true);
        await Type(page, 0, typed);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#putus")).ToContainTextAsync("Sambungan terputus");
        await page.WaitForFunctionAsync("() => ortala.store.status.waiting > 0 && ortala.store.kept");
        await CloseUnasked(page); // does not ask, since all is on the disk
        await context.SetOfflineAsync(false);
        var next = await Open(await context.NewPageAsync(), address);
        await Assertions.Expect(Activity(next, 0)).ToHaveTextAsync(typed);
        await Saved(next);
        var other = await Open(await (await browsing.VisitAs("koordinator-sop", "/naskah")).Context.NewPageAsync(), address);
        await Assertions.Expect(Activity(other, 0)).ToHaveTextAsync(typed);
        Assert.Equal(0, await next.EvaluateAsync<int>("""
            () => new Promise(done => { const open = indexedDB.open("ortala"); open.onsuccess = () => {
                const count = open.result.transaction("changes").objectStore("changes").count(); count.onsuccess = () => done(count.result); }; })
            """));
    }

    [Fact]
    public async Task Leaving_WithoutADisk_AsksWhileSomethingIsNotSaved()
    {
        var page = await NewDocument();
        await page.Context.AddInitScriptAsync("Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await Open(page, page.Url);
        await page.Context.SetOfflineAsync(true);
        await Type(page, 0, "Menerima surat");
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) => { asked.TrySetResult(dialog.Type); await dialog.DismissAsync(); };
        await page.CloseAsync(new() { RunBeforeUnload = true });
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await page.Context.SetOfflineAsync(false);
        await Saved(page);
        Assert.Equal("Menerima surat", await Activity(page, 0).InnerTextAsync());
    }

    [Fact]
    public async Task TwoOfficers_InOneCell_TheLaterStandsAndTheOtherCanTakeItsTextBack()
    {
        var one = await NewDocument();
        await Open(one, one.Url);
        var two = await Open(await (await browsing.VisitAs("koordinator-sop", "/naskah")).Context.NewPageAsync(), one.Url);
        await one.Context.SetOfflineAsync(true);
        await Type(one, 0, "Menerima surat");
        await Type(two, 0, "Mencatat surat");
        await two.Keyboard.PressAsync("Enter");
        await Type(two, 1, "Menelaah");
        await Saved(two);
        await one.Context.SetOfflineAsync(false);
        await Saved(one);
        await Assertions.Expect(Activity(one, 1)).ToHaveTextAsync("Menelaah");
        await Assertions.Expect(Activity(two, 0)).ToHaveTextAsync("Menerima surat");
        var card = two.Locator(".loss");
        await Assertions.Expect(card).ToContainTextAsync("Mencatat surat");
        await card.GetByRole(AriaRole.Button, new() { Name = "Pakai tulisan saya" }).ClickAsync();
        await Assertions.Expect(Activity(two, 0)).ToHaveTextAsync("Mencatat surat");
        await Assertions.Expect(Activity(one, 0)).ToHaveTextAsync("Mencatat surat");
        await Assertions.Expect(card).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Undo_TakesBackOnlyOnesOwn()
    {
        var one = await NewDocument();
        await Open(one, one.Url);
        var two = await Open(await (await browsing.VisitAs("koordinator-sop", "/naskah")).Context.NewPageAsync(), one.Url);
        await Type(one, 0, "Menerima surat");
        await one.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Activity(two, 0)).ToHaveTextAsync("Menerima surat");
        await Type(two, 1, "Menelaah");
        await two.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Activity(one, 1)).ToHaveTextAsync("Menelaah");
        await one.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Activity(two, 0)).ToHaveTextAsync("");
        await Assertions.Expect(Activity(two, 1)).ToHaveTextAsync("Menelaah");
        await one.Keyboard.PressAsync("Control+y");
        await Assertions.Expect(Activity(two, 0)).ToHaveTextAsync("Menerima surat");
    }

    async Task<IPage> NewDocument()
    {
        var page = await browsing.VisitAs("penyusun-sop", "/naskah/baru");
        await page.FillAsync("#judul", "Uji simpan");
        await page.ClickAsync("form[action*='handler=Kosong'] button[type=submit]");
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/naskah/[0-9a-f-]{36}"));
        return page;
    }

    static async Task<IPage> Open(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("body[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (await page.Locator("dialog[open]").CountAsync() > 0) await page.Keyboard.PressAsync("Escape"); // the first tour
        return page;
    }

    static ILocator Activity(IPage page, int row) => page.Locator(".row-over").Nth(row).Locator("[data-column='activity']");

    static async Task Type(IPage page, int row, string text)
    {
        await Activity(page, row).ClickAsync();
        await page.Keyboard.TypeAsync(text);
    }

    static async Task Saved(IPage page) => await page.WaitForFunctionAsync("() => ortala.store.status.waiting === 0 && ortala.store.drawing.revision === ortala.store.revision");

    /// <summary>Closes a tab as its cross does; the tab may be gone before the answer to that comes.</summary>
    static async Task CloseUnasked(IPage page)
    {
        var closed = new TaskCompletionSource();
        page.Dialog += (_, dialog) => { closed.TrySetException(new InvalidOperationException("it asked: " + dialog.Type)); _ = dialog.AcceptAsync(); };
        page.Close += (_, _) => closed.TrySetResult();
        try { await page.CloseAsync(new() { RunBeforeUnload = true }); }
        catch (PlaywrightException e) when (e.Message.Contains("closed", StringComparison.Ordinal)) { }
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
