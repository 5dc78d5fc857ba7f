using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Platform.Search;
using Xunit;

namespace Ortala.Web.Tests.Platform.Search;

public class SearchTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Unique(string word) => word + string.Concat(Guid.NewGuid().ToString("N").Where(char.IsAsciiLetter)).PadRight(8, 'q')[..8];

    /// <summary>An account of a unit, indexed under a text.</summary>
    async Task<Guid> Indexed(string unit, string title, string body = "")
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(Cancel);
        var node = await db.Nodes.SingleAsync(n => n.ShortName == unit, Cancel);
        var name = "cari-" + Guid.NewGuid().ToString("N")[..12];
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), FullName = title, NodeId = node.Id, CreatedAt = DateTimeOffset.UtcNow, SearchText = title.ToLowerInvariant(), SecurityStamp = "x" };
        db.Add(account);
        await db.Index(DateTimeOffset.UtcNow, "account", account.Id, title, body, "/akun/" + account.Id, Cancel);
        await db.SaveChangesAsync(Cancel);
        return account.Id;
    }

    [Fact]
    public async Task Search_ByAnotherFormOfTheWord_FindsItAndMarksIt()
    {
        var word = Unique("zed");
        await Indexed("DINKES", $"Akun {word}", "Bertugas dalam penyusunan standar pelayanan <b>kota</b>.");
        using var client = await app.As("admin-lokal");
        var page = await client.Page($"/cari?q={word}+menyusun+melayani");
        var hit = Assert.Single(page.QuerySelectorAll(".search-hits li"));
        Assert.Equal([word, "penyusunan", "pelayanan"], hit.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Contains("<b>kota</b>", hit.TextContent, StringComparison.Ordinal); // as text
        Assert.Null(hit.QuerySelector("p b"));
    }

    [Fact]
    public async Task Search_ForAThingOfAnotherUnit_NeitherFindsNorCountsNorProposesIt()
    {
        var word = Unique("rahasia");
        await Indexed("DISHUB", $"Akun {word}");
        using var other = await app.As("admin-lokal-lain");
        Assert.Single((await other.Page("/cari?q=" + word)).QuerySelectorAll(".search-hits li"));
        var slip = word[..3] + word[4..]; // a letter left out, where it makes no unfinished word
        var meant = await other.Page("/cari?q=" + slip);
        Assert.True(word == meant.QuerySelector(".search-meant strong")?.TextContent, $"{word}, asked {slip}: {meant.QuerySelector("main")!.TextContent}");

        using var client = await app.As("admin-lokal");
        foreach (var asked in (string[])[word, slip, word[..10]])
        {
            var page = await client.Page("/cari?q=" + asked);
            Assert.Empty(page.QuerySelectorAll(".search-hits li, .search-count, .search-meant"));
        }
    }

    [Fact]
    public async Task Search_OfEveryKind_AsksWhoSeesItInTheQuery()
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(Cancel);
        var kinds = app.Services.GetServices<ISearchable>().ToArray();
        Assert.NotEmpty(kinds);
        foreach (var kind in kinds)
        {
            var nobody = new Ortala.Web.Platform.Permissions.Viewer { AccountId = Guid.NewGuid(), NodePath = "zzzzzz/" };
            Assert.False(await kind.VisibleTo(db, nobody).AnyAsync(Cancel) && kind.Kind == "account", $"{kind.Kind} shows everything to somebody without a role");
        }
    }

    [Theory]
    [InlineData("\""), InlineData("a AND"), InlineData("{Title}:x*"), InlineData("NEAR(a b)"), InlineData("'; DROP TABLE SearchEntries; --"), InlineData("%F0%9F%99%82"), InlineData("***"), InlineData("%00"), InlineData("-x")]
    public async Task Search_WithSignsOfTheQueryLanguage_IsAnsweredAsWords(string text)
    {
        using var client = await app.As("admin-lokal");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/cari?q=" + (text.Contains('%') ? text : Uri.EscapeDataString(text)), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/akun?cari=" + (text.Contains('%') ? text : Uri.EscapeDataString(text)), Cancel)).StatusCode);
    }

    [Fact]
    public async Task Search_ForNumbersAndUnfinishedWords_FindsThem()
    {
        var word = Unique("nomor");
        await Indexed("DINKES", word, "Surat 065/8164/Org, NIP 19700101 199503 1 001");
        using var client = await app.As("admin-lokal");
        foreach (var asked in (string[])[word[..9], $"{word} 065/8164/Org", $"{word} 197001011995031001", $"{word} 19700101 199503 1 001", $"{word} 065/81"])
            Assert.True((await client.Page("/cari?q=" + Uri.EscapeDataString(asked))).QuerySelectorAll(".search-hits li").Length == 1, asked);
        Assert.Empty((await client.Page($"/cari?q={word}+066/8164")).QuerySelectorAll(".search-hits li"));
    }

    [Fact]
    public async Task Index_OfAThingThatChangedOrWent_FollowsInTheSameTransaction()
    {
        var (before, after) = (Unique("lama"), Unique("baru"));
        var id = await Indexed("DINKES", before);
        var dbs = app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>();
        using var client = await app.As("admin-lokal");
        await using (var db = await dbs.CreateDbContextAsync(Cancel))
        {
            await db.Index(DateTimeOffset.UtcNow, "account", id, after, "", "/akun/" + id, Cancel);
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Empty((await client.Page("/cari?q=" + before)).QuerySelectorAll(".search-hits li"));
        Assert.Single((await client.Page("/cari?q=" + after)).QuerySelectorAll(".search-hits li"));
        await using (var db = await dbs.CreateDbContextAsync(Cancel)) await db.Unindex("account", id, Cancel);
        Assert.Empty((await client.Page("/cari?q=" + after)).QuerySelectorAll(".search-hits li"));
    }

    [Fact]
    public async Task Rebuild_AfterTheRulesChanged_CutsTheWordsAnew()
    {
        await using var own = app.With(_ => { });
        var dbs = own.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>();
        await own.Services.GetRequiredService<KeepWordsCurrent>().Run(Cancel);
        await using (var db = await dbs.CreateDbContextAsync(Cancel))
        {
            Assert.True(await db.SearchEntries.AnyAsync(e => e.Kind == "account", Cancel)); // those of the demonstration too
            foreach (var entry in await db.SearchEntries.ToListAsync(Cancel)) (entry.TitleStems, entry.BodyStems) = ("x", "x");
            (await db.PlatformMarks.SingleAsync(m => m.Name == KeepWordsCurrent.Rules, Cancel)).Value = "0";
            await db.SaveChangesAsync(Cancel);
        }
        await own.Services.GetRequiredService<KeepWordsCurrent>().Run(Cancel);
        await using var after = await dbs.CreateDbContextAsync(Cancel);
        Assert.False(await after.SearchEntries.AnyAsync(e => e.TitleStems == "x", Cancel));
    }
}
