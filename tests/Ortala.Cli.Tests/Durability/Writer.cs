using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Live;
using Xunit;

namespace Ortala.Cli.Tests.Durability;

/// <summary>Writes change after change, sends what is not acknowledged together with what is new, and remembers what the server has acknowledged.</summary>
sealed partial class Writer(string name, string row, Guid document)
{
    readonly List<PostedChange> waiting = [];
    string text = "";
    long sequence;

    public string Name => name;

    public int Revision { get; private set; }

    /// <summary>The texts that the server has said it holds, by sequence number.</summary>
    public Dictionary<long, string> Acknowledged { get; } = [];

    /// <summary>Writes until the server is gone or so many changes more are acknowledged.</summary>
    public async Task Write(string address, int changes)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var enough = Acknowledged.Count + changes;
        try
        {
            await SignIn(http);
            while (Acknowledged.Count < enough) await WriteOne(http);
        }
        catch (HttpRequestException)
        {
            // killed in the midst; what waits is sent again to the next server
        }
    }

    /// <summary>The account that writes.</summary>
    public const string UserName = "penyusun-sop";

    const string password = "sandi-uji-coba";

    /// <summary>Settings with which the accounts of the demonstration are made, cheaply.</summary>
    public static readonly string[] Demonstration = ["--Demo:Load", "true", "--Demo:Password", password, "--Accounts:HashIterations", "1000"];

    /// <summary>Signs in; what is posted then carries the token of the session.</summary>
    public static async Task SignIn(HttpClient http)
    {
        var cancel = TestContext.Current.CancellationToken;
        var token = Token().Match(await http.GetStringAsync("/masuk", cancel)).Groups[1].Value;
        using var answer = await http.PostAsync("/masuk", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("nama", UserName), new("sandi", password), new("kembali", "/unggah")]), cancel);
        answer.EnsureSuccessStatusCode();
        http.DefaultRequestHeaders.Add("RequestVerificationToken", Token().Match(await answer.Content.ReadAsStringAsync(cancel)).Groups[1].Value);
    }

    async Task WriteOne(HttpClient http)
    {
        var next = $"{name} {++sequence}";
        waiting.Add(new PostedChange(sequence, [new SetCell(row, "note", next, text)], Revision));
        text = next;
        using var response = await http.PostAsJsonAsync($"/naskah/{document}/edits", new Post(name, Revision, [.. waiting], []), EditJson.Options, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = JsonSerializer.Deserialize<Answer>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), EditJson.Options)!;
        foreach (var change in waiting.Where(c => c.Seq <= answer.Acknowledged)) Acknowledged[change.Seq] = ((SetCell)change.Edits[0]).Value;
        waiting.RemoveAll(c => c.Seq <= answer.Acknowledged);
        Revision = answer.Revision;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)")]
    private static partial Regex Token();
}
