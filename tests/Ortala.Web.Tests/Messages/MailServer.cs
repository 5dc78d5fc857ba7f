using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MimeKit;
using Ortala.Tests;
using Xunit;

namespace Ortala.Web.Tests.Messages;

/// <summary>A mail server in a process of its own (tests/Ortala.Mail.Server). Receivers whose names begin with <c>tolak</c>, <c>sibuk</c> or <c>putus</c> are refused for good, for now, or cut off.</summary>
sealed class MailServer : IDisposable
{
    readonly Process process;
    readonly ConcurrentQueue<(string To, string User, MimeMessage Message)> taken = new();

    bool disposed;

    MailServer(Process process) => this.process = process;

    public string Port { get; private set; } = "";

    /// <summary>What it has taken, in order.</summary>
    public IReadOnlyList<(string To, string User, MimeMessage Message)> Taken => [.. taken];

    public static async Task<MailServer> Start(params string[] options)
    {
        var folder = Path.Combine(Material.Repository, "tests/Ortala.Mail.Server");
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) Assert.Skip("npm ci in tests/Ortala.Mail.Server first; ./test does");
        var server = new MailServer(Process.Start(new ProcessStartInfo("node", ["server.js", .. options]) { WorkingDirectory = folder, RedirectStandardOutput = true })!);
        server.Port = await server.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("the mail server did not start");
        _ = Task.Run(server.Listen);
        return server;
    }

    /// <summary>Waits until it has taken that many.</summary>
    public async Task Until(int count)
    {
        for (var i = 0; taken.Count < count && i < 200; i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(taken.Count >= count, string.Create(CultureInfo.InvariantCulture, $"the mail server took {taken.Count} of {count}"));
    }

    async Task Listen()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var said = JsonDocument.Parse(line).RootElement;
            using var raw = new MemoryStream(Encoding.UTF8.GetBytes(said.GetProperty("raw").GetString()!));
            taken.Enqueue((said.GetProperty("to")[0].GetString()!, said.GetProperty("user").GetString()!, await MimeMessage.LoadAsync(raw)));
        }
    }

    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
