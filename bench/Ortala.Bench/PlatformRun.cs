using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Ortala.Bench;

/// <summary>
/// Pages and lists of a full installation (2,000 units, 20,000 accounts, a million events) and of one a hundredth its size: a real server in a process of its own, eight connections that ask
/// one page after another. Options: <c>--keep folder</c> keeps the filled installations there and takes them when they are there; <c>--seconds n</c>.
/// </summary>
static partial class PlatformRun
{
    const int connections = 8;

    /// <summary>Who asks what.</summary>
    static readonly (string User, string[] Pages)[] visits =
    [
        ("biro-organisasi", ["/", "/akun", "/akun?cari=petugas+0012", "/akun?urut=-nama", "/organisasi", "/organisasi/daftar", "/organisasi/daftar?cari=upt+uji", "/jejak", "/jejak?proses=role.granted", "/cari?q=petugas+arsiparis", "/cari?q=perencanaan", "/tugas", "/pemberitahuan", "/naskah", "/permintaan-akun"]),
        ("admin-lokal", ["/", "/akun", "/organisasi", "/jejak", "/tugas", "/cari?q=analis"]),
        ("pembaca", ["/", "/organisasi", "/tugas", "/profil", "/cari?q=dinas"]),
    ];

    public static async Task Run(string[] args)
    {
        var keep = Option(args, "--keep") ?? Directory.CreateTempSubdirectory("ortala-bench-").FullName;
        var seconds = int.Parse(Option(args, "--seconds") ?? "20", CultureInfo.InvariantCulture);
        var program = Option(args, "--program") ?? Path.GetFullPath("src/Ortala.Cli/bin/Release/net10.0/ortala");
        var small = await Measure(Path.Combine(keep, "hundredth"), PlatformSize.Hundredth, program, seconds);
        var full = await Measure(Path.Combine(keep, "full"), PlatformSize.Full, program, seconds);
        Console.WriteLine("\n| who | page | p50 ms | p95 ms | p95 at a hundredth | ratio |\n| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var (key, times) in full.OrderBy(f => f.Key, StringComparer.Ordinal))
            Console.WriteLine(FormattableString.Invariant($"| {key} | {At(times, .5):F1} | {At(times, .95):F1} | {At(small[key], .95):F1} | {At(times, .95) / At(small[key], .95):F2} |"));
        double[] all = [.. full.Values.SelectMany(t => t)], allSmall = [.. small.Values.SelectMany(t => t)];
        Console.WriteLine(FormattableString.Invariant($"| all | {all.Length} answers | {At(all, .5):F1} | {At(all, .95):F1} | {At(allSmall, .95):F1} | {At(all, .95) / At(allSmall, .95):F2} |"));
        if (Option(args, "--keep") is null) Directory.Delete(keep, recursive: true);
    }

    static async Task<Dictionary<string, List<double>>> Measure(string folder, PlatformSize size, string program, int seconds)
    {
        if (!Directory.Exists(folder))
        {
            var clock = Stopwatch.StartNew();
            var filling = folder + ".filling"; // a fill that is broken off is not taken for a whole one
            if (Directory.Exists(filling)) Directory.Delete(filling, recursive: true);
            Directory.CreateDirectory(filling);
            await PlatformSeed.Fill(filling, size);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Move(filling, folder);
            Console.Error.WriteLine(FormattableString.Invariant($"filled {size} in {clock.Elapsed.TotalSeconds:F0} s"));
        }
        var address = "http://127.0.0.1:" + FreePort();
        using var server = Process.Start(new ProcessStartInfo(program, ["serve", "--urls", address, "--Data:Folder", folder, "--Limits:SignInsPerMinute", "1000"]) { RedirectStandardOutput = true })!;
        try
        {
            var clients = new List<(HttpClient Client, string User, string[] Pages)>();
            for (var i = 0; i < connections; i++)
            {
                var (user, pages) = visits[i < 4 ? 0 : i < 6 ? 1 : 2];
                clients.Add((await SignedIn(address, user), user, pages));
            }
            await Ask(clients, TimeSpan.FromSeconds(Math.Max(5, seconds / 2.0))); // the first seconds compile
            return await Ask(clients, TimeSpan.FromSeconds(seconds));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    static async Task<Dictionary<string, List<double>>> Ask(List<(HttpClient Client, string User, string[] Pages)> clients, TimeSpan time)
    {
        var times = new Dictionary<string, List<double>>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(clients.Select(async (c, n) =>
        {
            for (var i = n; clock.Elapsed < time; i++)
            {
                var page = c.Pages[i % c.Pages.Length];
                var began = Stopwatch.GetTimestamp();
                using var answer = await c.Client.GetAsync(page);
                await answer.Content.ReadAsByteArrayAsync();
                if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{c.User} {page}: {answer.StatusCode}");
                var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                lock (times)
                {
                    var key = $"{c.User} | `{page}`";
                    if (!times.TryGetValue(key, out var list)) times[key] = list = [];
                    list.Add(took);
                }
            }
        }));
        return times;
    }

    static async Task<HttpClient> SignedIn(string address, string user)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        for (var tries = 0; ; tries++)
        {
            try
            {
                var page = await client.GetStringAsync("/masuk");
                var token = Token().Match(page[page.IndexOf("<main", StringComparison.Ordinal)..]).Groups[1].Value;
                var answer = await client.PostAsync("/masuk", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("nama", user), new("sandi", PlatformSeed.Password)]));
                return answer.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"{user} cannot sign in: {answer.StatusCode}");
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(200);
            }
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static double At(IReadOnlyCollection<double> times, double share) => times.Order().ElementAt((int)Math.Min(times.Count - 1, Math.Ceiling(times.Count * share) - 1));

    static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;
}
