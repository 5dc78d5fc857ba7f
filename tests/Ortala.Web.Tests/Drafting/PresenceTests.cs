using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Live;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class PresenceTests(WorkbenchApp app)
{
    [Fact]
    public async Task Stream_TellsWhoIsThereWhereTheyAreAndThatThereIsSomethingNew()
    {
        var document = await EditingClient.NewDocument(app.Services);
        var (one, two) = (await EditingClient.Open(await app.As("penyusun-sop"), document, "satu"), await EditingClient.Open(await app.As("koordinator-sop"), document, "dua"));
        await using var first = await Events(one);
        Assert.Equal("satu", Assert.Single(await first.People()).Client);
        Assert.Equal(("revision", """{"revision":0}"""), await first.Next());
        await using (await Events(two))
        {
            Assert.Equal(["satu", "dua"], (await first.People()).Select(p => p.Client));
            await two.Save(two.Post(two.Change(new SetCell("s2", "note", "baru", ""))) with { At = new("s2", "note") });
            var standing = (await first.People()).Single(p => p.Client == "dua");
            Assert.Equal(("s2", "note"), (standing.Row, standing.Field));
            Assert.Equal("Koordinator SOP (demonstrasi)", standing.Person.Name);
            Assert.Equal(("revision", """{"revision":1}"""), await first.Next());
        }
        Assert.Equal(["satu"], (await first.People()).Select(p => p.Client));
        await app.Services.GetRequiredService<OpenDocuments>().Trashed(document, true);
        Assert.Equal(("trashed", "{}"), await first.Next());
    }

    [Fact]
    public async Task Stream_IsKeptByNoCacheAndNoProxy()
    {
        var tab = await EditingClient.Open(await app.As("penyusun-sop"), await EditingClient.NewDocument(app.Services), "satu");
        await using var events = await Events(tab);
        Assert.Equal("text/event-stream", events.Response.Content.Headers.ContentType?.MediaType);
        Assert.True(events.Response.Headers.CacheControl?.NoStore);
        Assert.Equal("no", Assert.Single(events.Response.Headers.GetValues("X-Accel-Buffering")));
    }

    [Theory]
    [InlineData("/naskah/{0}/peristiwa", HttpStatusCode.BadRequest)]
    [InlineData("/naskah/{0}/peristiwa?client=a%20b", HttpStatusCode.BadRequest)]
    [InlineData("/naskah/01890a5d-ac96-774b-bcce-b302099a8057/peristiwa?client=a", HttpStatusCode.NotFound)]
    public async Task Stream_AskedForWrongly_IsRefused(string address, HttpStatusCode status)
    {
        var document = await EditingClient.NewDocument(app.Services);
        var response = await (await app.As("penyusun-sop")).GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, document), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
    }

    static async Task<EventReader> Events(EditingClient tab)
    {
        var response = await tab.Http.GetAsync($"/naskah/{tab.Document}/peristiwa?client={tab.Name}", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    sealed class EventReader(HttpResponseMessage response, StreamReader reader) : IAsyncDisposable
    {
        public HttpResponseMessage Response => response;

        /// <summary>The next event that is not a sign of life.</summary>
        public async Task<(string Name, string Data)> Next()
        {
            var name = "";
            while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
                if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal)) return (name, line[6..]);
            throw new EndOfStreamException();
        }

        public async Task<Presence[]> People()
        {
            var (name, data) = await Next();
            Assert.Equal("people", name);
            return JsonSerializer.Deserialize<Presence[]>(data, EditJson.Options)!;
        }

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            response.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
