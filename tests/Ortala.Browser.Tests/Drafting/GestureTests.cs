using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests.Drafting;

/// <summary>The journeys of an officer who makes a flowchart in the editor: by mouse, and by keys alone.</summary>
public class GestureTests(Browsing browsing)
{
    readonly List<string> complaints = [];

    [Fact]
    public async Task ByMouse_SymbolsLoopAndJointWork_AreMadeByClicks_AndUndoTakesAllBack()
    {
        var desk = await Desk.New(browsing, complaints);
        var before = await desk.Json();
        foreach (var (row, executor) in new[] { (1, 1), (2, 2), (3, 3), (4, 1), (5, 2) }) await desk.Click(row, executor);
        Assert.Equal(["Kegiatan 1: A start >2", "Kegiatan 2: B process >3", "Kegiatan 3: C process >4", "Kegiatan 4: A process >5", "Kegiatan 5: B end"], await desk.Told());

        await desk.Click(4, 1); // selects
        await desk.Click(4, 1); // makes it a decision, which asks for its Tidak
        await Assertions.Expect(desk.Page.Locator(".pick-bar")).ToContainTextAsync("“Tidak” dari baris 4 ke baris mana?");
        var (x, y) = await desk.At(2, 0);
        await desk.Page.Mouse.MoveAsync(x + 60, y);
        await Assertions.Expect(desk.Page.Locator(".pick-arrow")).ToBeAttachedAsync();
        await desk.Page.Mouse.ClickAsync(x + 60, y);
        Assert.Equal("Kegiatan 4: A decision Ya>5 Tidak>2", (await desk.Told())[3]);
        await Assertions.Expect(desk.Page.Locator(".pick-bar")).ToHaveCountAsync(0);

        await desk.Click(3, 1, held: "Shift");
        Assert.Equal("Kegiatan 3: C process >4~ + A process", (await desk.Told())[2]);
        await desk.Settled();
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>("() => window.ortala.store.drawing.findings.filter(f => f.code.startsWith('SOP1')).length"));

        for (var i = 0; i < 8; i++) await desk.Keys("Control+z");
        Assert.Equal(before, await desk.Json());
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task ByKeysAlone_TheSameFlowchart_IsMadeAndSaid()
    {
        var desk = await Desk.New(browsing, complaints);
        await desk.Page.Locator(".cell-lane").First.FocusAsync();
        await desk.Keys("Space", "ArrowDown", "ArrowRight", "k", "ArrowDown", "ArrowRight", "p");
        await desk.Said("ke baris mana?");
        await desk.Keys("Escape", "ArrowDown", "k", "ArrowDown", "s");
        await desk.Said("Selesai di baris 5, Jabatan C; dari baris 4");
        Assert.Equal(["Kegiatan 1: A start >2", "Kegiatan 2: B process >3", "Kegiatan 3: C decision Ya>4", "Kegiatan 4: C process >5", "Kegiatan 5: C end"], await desk.Told());

        await desk.Keys("ArrowUp", "ArrowUp", "t", "1");
        await desk.Said("→ 1 Kegiatan 1");
        await desk.Keys("ArrowDown", "Enter");
        Assert.Equal("Kegiatan 3: C decision Ya>4 Tidak>2", (await desk.Told())[2]);
        await desk.Said("Tidak ke baris 2");
        await desk.Keys("w");
        Assert.Equal("Kegiatan 3: C decision Tidak>4 Ya>2", (await desk.Told())[2]);

        await desk.Keys("Alt+ArrowLeft", "Alt+ArrowUp");
        Assert.Equal(["Kegiatan 3: B decision Tidak>3 Ya>3", "Kegiatan 2: B process >4"], (await desk.Told())[1..3]);
        await desk.Keys("ArrowLeft", "b");
        Assert.Equal("Kegiatan 3: B decision Tidak>3 Ya>3~ + A decision", (await desk.Told())[1]);
        await desk.Keys("Delete", "ArrowRight", "Delete");
        Assert.Equal(["Kegiatan 1: A start >3", "Kegiatan 3:", "Kegiatan 2: B process >4"], (await desk.Told())[..3]);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Dragging_MovesSymbolsRowsAndExecutors_AndEscGivesUp()
    {
        var desk = await Desk.New(browsing, complaints, rows: 4);
        foreach (var (row, executor) in new[] { (1, 1), (2, 2), (3, 3), (4, 1) }) await desk.Click(row, executor);
        await desk.Drag((2, 2), (2, 3));
        Assert.Equal("Kegiatan 2: C process >3", (await desk.Told())[1]);
        await desk.Drag((2, 3), (2, 1), release: false);
        await Assertions.Expect(desk.Page.Locator(".drop-cell")).ToHaveCountAsync(1);
        await desk.Keys("Escape");
        await desk.Page.Mouse.UpAsync();
        Assert.Equal("Kegiatan 2: C process >3", (await desk.Told())[1]);

        await desk.Drag((3, 0), (1, 0), dx: 30, dy: 8);
        Assert.Equal(["Kegiatan 1: A start >2", "Kegiatan 3: C process >3", "Kegiatan 2: C process >4", "Kegiatan 4: A end"], await desk.Told());
        await desk.Drag((0, 1), (0, 2), dx: 25);
        Assert.Equal(["Jabatan B", "Jabatan A", "Jabatan C"], await desk.Executors());

        await desk.Drag((3, 3), (1, 2)); // a symbol dropped on another row is an arrow; the one that is there may be redirected
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Tambah panah ke baris 1" }).ClickAsync();
        Assert.Equal("Kegiatan 2: C process >4 >1", (await desk.Told())[2]);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task ArrowsForm_GivesTargetsAndWords_WithoutAMouse()
    {
        var desk = await Desk.New(browsing, complaints);
        await desk.Page.Locator(".cell-lane").First.FocusAsync();
        await desk.Keys("Space", "ArrowDown", "k", "ArrowDown", "p", "2", "Enter", "ArrowDown", "k", "ArrowDown", "k", "ArrowUp", "ArrowUp", "a");
        var form = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Alur dari simbol ini" });
        await Assertions.Expect(form.Locator("[name=label-0]")).ToHaveValueAsync("Ya");
        await Assertions.Expect(form.Locator("[name=target-1] option:checked")).ToHaveTextAsync("2 Kegiatan 2");
        await desk.HasNoBarriers("dialog");
        await form.Locator("[name=label-0]").FillAsync("Lengkap");
        await form.Locator("[name=label-1]").FillAsync("Tidak lengkap");
        await form.Locator("[name=target-1]").SelectOptionAsync(new SelectOptionValue { Label = "1 Kegiatan 1" });
        await form.Locator("[name=label-new]").FillAsync("Ditolak");
        await form.Locator("[name=target-new]").SelectOptionAsync(new SelectOptionValue { Label = "5 Kegiatan 5" });
        await form.Locator("[name=label-0]").PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.Equal("Kegiatan 3: A decision Lengkap>4 Tidak lengkap>1 Ditolak>5", (await desk.Told())[2]);
        await desk.Keys("Control+z");
        Assert.Equal("Kegiatan 3: A decision Ya>4 Tidak>2", (await desk.Told())[2]);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Rows_AreAddedMovedDuplicatedAndDeleted_TheFlowFollows()
    {
        var desk = await Desk.New(browsing, complaints, rows: 3, executors: 2);
        foreach (var (row, executor) in new[] { (1, 1), (2, 2), (3, 1) }) await desk.Click(row, executor);
        await desk.Click(1, 1);
        await desk.Keys("Control+Enter");
        Assert.Equal(["Kegiatan 1: A start >3", ":", "Kegiatan 2: B process >4"], (await desk.Told())[..3]);
        await desk.Click(2, 2);
        Assert.Equal(["Kegiatan 1: A start >2", ": B process >3"], (await desk.Told())[..2]);
        await desk.Keys("Alt+ArrowDown");
        Assert.Equal(["Kegiatan 1: A start >2", "Kegiatan 2: B process >3", ": B process >4", "Kegiatan 3: A end"], await desk.Told());
        Assert.Equal("3", await desk.Page.EvaluateAsync<string>("() => document.activeElement.closest('[role=row]').querySelector('[role=rowheader]').textContent"));
        await desk.Keys("Control+d");
        Assert.Equal(5, (await desk.Told()).Length);
        await desk.Keys("Shift+ArrowDown", "Shift+ArrowUp", "Control+Delete");
        await desk.Said("dihapus, alur disambung");
        Assert.Equal(["Kegiatan 1: A start >2", "Kegiatan 2: B process >3", ": B process >4", "Kegiatan 3: A end"], await desk.Told());
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Urungkan" }).Last.ClickAsync();
        Assert.Equal(5, (await desk.Told()).Length);
        await desk.Click(2, 0); // the number selects the whole row
        await desk.Keys("Delete");
        Assert.Equal(["Kegiatan 1: A start >3", ":"], (await desk.Told())[..2]);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Executors_AreAddedNamedMovedMergedAndRemoved()
    {
        var desk = await Desk.New(browsing, complaints, rows: 3);
        foreach (var (row, executor) in new[] { (1, 1), (2, 2), (3, 3) }) await desk.Click(row, executor);
        await desk.Click(0, 1);
        await desk.Keys("Alt+Shift+ArrowRight");
        await desk.Page.Keyboard.TypeAsync("Sekretaris");
        await desk.Keys("Enter");
        Assert.Equal(["Jabatan A", "Sekretaris", "Jabatan B", "Jabatan C"], await desk.Executors());
        await desk.Click(0, 3);
        await desk.Keys("Alt+ArrowLeft");
        Assert.Equal(["Jabatan A", "Jabatan B", "Sekretaris", "Jabatan C"], await desk.Executors());
        await desk.Keys("Shift+F10");
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Gabungkan dengan pelaksana lain" }).ClickAsync();
        await desk.Page.SelectOptionAsync("[name=into]", new SelectOptionValue { Label = "Jabatan C" });
        await desk.Page.ClickAsync("dialog button[data-primary]");
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.Equal("Kegiatan 2: C process >3", (await desk.Told())[1]);
        await desk.Keys("Control+Delete");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Hapus", Exact = true }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.Equal(["Jabatan A", "Sekretaris"], await desk.Executors());
        Assert.Equal(["Kegiatan 1: A start", "Kegiatan 2:", "Kegiatan 3:"], await desk.Told());
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task RightClick_OffersWhatFits_AndThePaletteHasNoBarriers()
    {
        var desk = await Desk.New(browsing, complaints, rows: 2);
        await desk.Click(1, 1);
        await Assertions.Expect(desk.Page.Locator(".palette-button[aria-pressed=true]")).ToHaveAttributeAsync("aria-label", "Mulai");
        await desk.Settled();
        await desk.HasNoBarriers("#meja");
        var (x, y) = await desk.At(1, 2);
        await desk.Page.Mouse.ClickAsync(x, y, new() { Button = MouseButton.Right });
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Kerja bersama di sel ini" }).ClickAsync();
        Assert.Equal("Kegiatan 1: A start~ + B start", (await desk.Told())[0]);
        Assert.Equal([], complaints);
    }
}
