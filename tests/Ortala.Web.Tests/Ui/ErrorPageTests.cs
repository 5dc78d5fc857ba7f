using Microsoft.AspNetCore.Builder;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ortala.Web.Procedures.Library;
using Xunit;

namespace Ortala.Web.Tests.Ui;

public class ErrorPageTests(WorkbenchApp app)
{
    [Theory]
    [InlineData("/tidak-ada")]
    [InlineData("/sop/tidak-ada")]
    [InlineData("/sop/..%2f..%2fetc%2fpasswd")]
    [InlineData("/sop/%2e%2e%2f%2e%2e%2fappsettings")]
    [InlineData("/sop/pengelolaan-surat-masuk.sop.yaml")]
    [InlineData("/sop/tidak-ada/unduh/pdf")]
    [InlineData("/sop/..%5c..%5cwindows/unduh/yaml")]
    [InlineData("/sop/pengelolaan-surat-masuk/halaman/999.svg")]
    [InlineData("/sop/pengelolaan-surat-masuk/halaman/0.svg")]
    [InlineData("/panduan/..%2f..%2fREADME")]
    [InlineData("/galat/200")]
    public async Task Address_OfNothing_IsAPageThatSaysWhatToDo(string address)
    {
        var page = await app.Visitor().Page(address, HttpStatusCode.NotFound);
        Assert.Equal("Halaman tidak ditemukan", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/sop']"));
    }

    [Fact]
    public async Task Error_InEnglish_IsToldInEnglish() =>
        Assert.Equal("Page not found", (await app.Visitor().Page("/tidak-ada?lang=en", HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent);

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Failure_OfTheProgram_TellsANumberThatTheLogKnowsAndNoStackTrace(string environment)
    {
        var log = new KeptLog();
        await using var broken = app.With(host => host.UseEnvironment(environment).ConfigureTestServices(s =>
            s.AddSingleton<ShippedSamples>(_ => throw new InvalidOperationException("rahasia di dalam")).AddSingleton<ILoggerProvider>(log)));
        var page = await broken.CreateClient().Page("/sop", HttpStatusCode.InternalServerError);
        Assert.Equal("Terjadi kesalahan di pihak kami", page.QuerySelector("h1")!.TextContent);
        var number = page.QuerySelector(".error-reference code")!.TextContent;
        Assert.Matches("^[2-9A-HJ-NP-Z]{8}$", number);
        Assert.Contains(log.Lines, l => l.Contains("rahasia di dalam", StringComparison.Ordinal) && l.Contains($"Reference={number}", StringComparison.Ordinal));
        Assert.DoesNotContain("rahasia", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefusedInWords()
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent([1]), "naskah", "a.yaml" } };
        var response = await app.Visitor().PostAsync("/unggah", content, TestContext.Current.CancellationToken);
        Assert.Equal("Permintaan tidak dapat dibaca", (await response.Page(HttpStatusCode.BadRequest)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Page_ThatNeedsAnAccount_TellsAVisitorToSignInAndAnOfficerWhomToAsk()
    {
        await using var own = app.With(host => host.ConfigureTestServices(s => s.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new Refusing())));
        var visitor = await own.CreateClient(new() { AllowAutoRedirect = false }).Page("/uji-larangan", HttpStatusCode.Forbidden);
        Assert.Equal("Masuk dahulu", visitor.QuerySelector("h1")!.TextContent);
        Assert.Equal("/masuk?kembali=%2Fuji-larangan", visitor.QuerySelector("main .btn-primary")!.GetAttribute("href"));
        var officer = await (await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("pembaca")).Page("/uji-larangan", HttpStatusCode.Forbidden);
        Assert.Equal("Halaman ini tidak terbuka untuk Anda", officer.QuerySelector("h1")!.TextContent);
        Assert.Contains("admin lokal unit Anda", officer.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(officer.QuerySelector("main a[href^='/masuk']"));
    }

    /// <summary>Refuses one address, after it is known who asks.</summary>
    sealed class Refusing : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> next) => application =>
        {
            next(application);
            application.Use((context, rest) =>
            {
                if (context.Request.Path != "/uji-larangan") return rest(context);
                context.Response.StatusCode = 403;
                return Task.CompletedTask;
            });
        };
    }

    /// <summary>Keeps what is logged, with what stands around it.</summary>
    sealed class KeptLog : ILoggerProvider, ISupportExternalScope, ILogger
    {
        IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var around = new System.Text.StringBuilder();
            scopes.ForEachScope((scope, text) =>
            {
                if (scope is IEnumerable<KeyValuePair<string, object>> pairs) text.AppendJoin(' ', pairs.Select(p => $"{p.Key}={p.Value}")).Append(' ');
            }, around);
            Lines.Enqueue($"{formatter(state, exception)} {exception} {around}");
        }

        public void Dispose()
        {
        }
    }
}
