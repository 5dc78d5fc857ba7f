using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Reading;
using Ortala.Web;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Bench;

/// <summary>How long a keystroke takes from the request to the stored, checked and drawn answer: the real server on loopback, its database on the disk.</summary>
static partial class KeystrokeRun
{
    const int Strokes = 400, WarmUp = 150;
    const string UserName = "penyusun-sop", Password = "sandi-ukur-coba";

    internal static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("ortala-bench-").FullName;
        await using var server = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Demo:Load", "true", "--Demo:Password", Password, "--Accounts:HashIterations", "1000"]);
        await server.StartAsync();
        await using var db = await server.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync();
        var account = await db.Accounts.Include(a => a.Node).SingleAsync(a => a.UserName == UserName);
        var (by, unit) = (new Viewer { AccountId = account.Id, Name = account.FullName }, new DocumentUnit(account.NodeId, account.Node!.Path, account.Node.Name, 0));
        Console.WriteLine($"{"rows",6} {"p50 ms",8} {"p95 ms",8} {"max ms",8} {"cpu ms",8} {"answer kB",10}");
        foreach (var rows in new[] { 30, 300 })
        {
            var document = await server.Services.GetRequiredService<DocumentStore>().Create(
                DraftModel.DraftOf(ProcedureFile.Read(MadeProcedure.Yaml(rows, 8), "bench").Procedure!), by, unit, "blank");
            await Type(server.Urls.First(), document.Id, rows);
        }
        await server.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    static async Task Type(string address, Guid document, int rows)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var door = Token().Match(await http.GetStringAsync("/masuk")).Groups[1].Value;
        using var inside = await http.PostAsync("/masuk", new FormUrlEncodedContent([new("__RequestVerificationToken", door), new("nama", UserName), new("sandi", Password), new("kembali", "/unggah")]));
        http.DefaultRequestHeaders.Add("RequestVerificationToken", Token().Match(await inside.Content.ReadAsStringAsync()).Groups[1].Value);
        var (times, sizes, held, revision, text) = (new List<double>(), new List<int>(), new List<string>(), 0, "");
        var processor = TimeSpan.Zero;
        for (var i = 1; i <= Strokes + WarmUp; i++)
        {
            var edit = new SetCell($"s{rows / 2}", "activity", text.Length > 60 ? "M" : text + "abcdefghijkl "[i % 13], text);
            text = edit.Value;
            var post = new Post("bench", revision, [new PostedChange(i, [edit])], [.. held]);
            var start = Stopwatch.GetTimestamp();
            using var response = await http.PostAsJsonAsync($"/naskah/{document}/edits", post, EditJson.Options);
            var body = await response.Content.ReadAsByteArrayAsync();
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var answer = JsonSerializer.Deserialize<Answer>(body, EditJson.Options)!;
            (revision, held) = (answer.Revision, [.. answer.Pages!.Value.Select(p => p.Hash)]);
            if (i == WarmUp) processor = Process.GetCurrentProcess().TotalProcessorTime;
            if (i <= WarmUp) continue;
            times.Add(took);
            sizes.Add(body.Length);
        }
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        times.Sort();
        Console.WriteLine($"{rows,6} {times[times.Count / 2],8:F1} {times[(int)(times.Count * 0.95)],8:F1} {times[^1],8:F1} {processor.TotalMilliseconds / Strokes,8:F1} {sizes.Average() / 1024,10:F1}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)")]
    private static partial Regex Token();
}
