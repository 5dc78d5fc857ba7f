using Microsoft.EntityFrameworkCore;
using Ortala.Tests;
using Ortala.Web.Data;
using Ortala.Web.Platform.Mail;
using Ortala.Web.Platform.Notifications;
using Xunit;

namespace Ortala.Web.Tests.Messages;

public class SmtpTests(WorkbenchApp workbench)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    PostApp To(string port, params (string, string)[] more) =>
        new(workbench, [("Mail:Mode", "smtp"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", port), ("Mail:Security", "none"), ("Mail:From", "Ortala Kaltim <ortala@kaltim.example>"), .. more]);

    static async Task<OutboxMail> Only(PostApp app)
    {
        await using var db = app.Db();
        return await db.Outbox.SingleAsync(Cancel);
    }

    [Fact]
    public async Task Mail_ThatIsDue_ArrivesOnceWithItsWordsAndAStableId()
    {
        using var server = await MailServer.Start();
        await using var app = To(server.Port);
        await app.Add(db => db.Mail(app.Clock.Now, "rina@kaltim.example", "Undangan – é", "Baris satu\n\nhttps://ortala.example/undangan/abc\n"));
        Assert.Equal(1, (await app.Run("mail.sending")).Did);
        await server.Until(1);
        Assert.Equal(0, (await app.Run("mail.sending")).Did);
        var (to, _, message) = Assert.Single(server.Taken);
        var stored = await Only(app);
        Assert.Equal("rina@kaltim.example", to);
        Assert.Equal("Undangan – é", message.Subject);
        Assert.Equal($"{stored.Id:N}@kaltim.example", message.MessageId);
        Assert.Contains("https://ortala.example/undangan/abc", message.TextBody, StringComparison.Ordinal);
        Assert.Equal("Ortala Kaltim", Assert.Single(message.From.Mailboxes).Name);
        Assert.NotNull(stored.SentAt);
    }

    [Fact]
    public async Task Mail_ThatIsRefusedForGood_IsGivenUpAtOnceAndTheOthersGo()
    {
        using var server = await MailServer.Start();
        await using var app = To(server.Port);
        await app.Add(db => { db.Mail(app.Clock.Now, "tolak@kaltim.example", "Satu", "a"); db.Mail(app.Clock.Now, "rina@kaltim.example", "Dua", "b"); });
        Assert.Equal(1, (await app.Run("mail.sending")).Did);
        await using var db = app.Db();
        var refused = await db.Outbox.SingleAsync(m => m.Subject == "Satu", Cancel);
        Assert.NotNull(refused.GivenUpAt);
        Assert.Contains("550", refused.Trouble, StringComparison.Ordinal);
        Assert.NotNull((await db.Outbox.SingleAsync(m => m.Subject == "Dua", Cancel)).SentAt);
    }

    [Fact]
    public async Task Mail_ThatIsRefusedForNow_IsTriedWithLongerAndLongerPausesAndThenGivenUp()
    {
        using var server = await MailServer.Start();
        await using var app = To(server.Port);
        await app.Add(db => db.Mail(app.Clock.Now, "sibuk@kaltim.example", "Nanti", "a"));
        foreach (var pause in SendOutbox.BackOff)
        {
            await app.Run("mail.sending");
            var waiting = await Only(app);
            Assert.Null(waiting.GivenUpAt);
            Assert.Equal(app.Clock.Now + pause, waiting.NextTryAt);
            Assert.Contains("451", waiting.Trouble, StringComparison.Ordinal);
            await app.Run("mail.sending"); // not yet
            Assert.Equal(waiting.Tries, (await Only(app)).Tries);
            app.Clock.Now += pause;
        }
        await app.Run("mail.sending");
        Assert.NotNull((await Only(app)).GivenUpAt);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Line_ThatIsCutInTheMidst_LosesNothing()
    {
        using var server = await MailServer.Start();
        await using var app = To(server.Port);
        await app.Add(db => { db.Mail(app.Clock.Now, "putus@kaltim.example", "Satu", new string('a', 5000)); db.Mail(app.Clock.Now.AddMilliseconds(1), "rina@kaltim.example", "Dua", "b"); });
        app.Clock.Now = app.Clock.Now.AddSeconds(1);
        Assert.NotEqual("", (await app.Run("mail.sending")).Trouble);
        Assert.Equal("", (await app.Run("mail.sending")).Trouble);
        await server.Until(1);
        Assert.Equal("Dua", Assert.Single(server.Taken).Message.Subject);
        await using var db = app.Db();
        var cut = await db.Outbox.SingleAsync(m => m.Subject == "Satu", Cancel);
        Assert.True(cut is { SentAt: null, GivenUpAt: null, Tries: 1 } && cut.Trouble.Length > 0);
    }

    [Fact]
    public async Task Server_ThatIsNotThere_IsNoMailsFault()
    {
        using (var server = await MailServer.Start())
        {
            await using var app = To(server.Port);
            server.Dispose();
            await app.Add(db => db.Mail(app.Clock.Now, "rina@kaltim.example", "Satu", "a"));
            for (var i = 1; i <= 10; i++) Assert.Equal(i, (await app.Run("mail.sending")).Failures);
            Assert.True(await Only(app) is { SentAt: null, GivenUpAt: null, Tries: 0 });
        }
    }

    [Fact]
    public async Task Server_ThatAsksForAPassword_GetsItAndTakesNoOther()
    {
        using var server = await MailServer.Start("--auth", "ortala:rahasia");
        await using (var wrong = To(server.Port, ("Mail:User", "ortala"), ("Mail:Password", "salah")))
        {
            await wrong.Add(db => db.Mail(wrong.Clock.Now, "rina@kaltim.example", "Satu", "a"));
            Assert.Contains("535", (await wrong.Run("mail.sending")).Trouble, StringComparison.Ordinal);
            Assert.Equal(0, (await Only(wrong)).Tries);
        }
        await using var right = To(server.Port, ("Mail:User", "ortala"), ("Mail:Password", "rahasia"));
        await right.Add(db => db.Mail(right.Clock.Now, "rina@kaltim.example", "Dua", "a"));
        Assert.Equal("", (await right.Run("mail.sending")).Trouble);
        await server.Until(1);
        Assert.Equal("ortala", Assert.Single(server.Taken).User);
    }

    [Fact]
    public async Task Server_WithoutTls_GetsNothingWhereTlsIsAskedFor()
    {
        using var server = await MailServer.Start();
        await using var app = To(server.Port, ("Mail:Security", "starttls"));
        await app.Add(db => db.Mail(app.Clock.Now, "rina@kaltim.example", "Satu", "a"));
        Assert.Contains("STARTTLS", (await app.Run("mail.sending")).Trouble, StringComparison.Ordinal);
        Assert.Empty(server.Taken);
        Assert.Equal(0, (await Only(app)).Tries);
    }

    [Fact]
    public async Task Head_OfAMail_CannotBeAddedTo()
    {
        using var server = await MailServer.Start();
        await using var app = To(server.Port);
        await app.Add(db => { db.Mail(app.Clock.Now, "rina@kaltim.example", "Satu\r\nBcc: lain@kaltim.example\r\n\r\nisi", "a"); db.Mail(app.Clock.Now, "rina@kaltim.example\r\nBcc: lain@kaltim.example", "Dua", "b"); });
        await app.Run("mail.sending");
        await server.Until(1);
        var (_, _, message) = Assert.Single(server.Taken);
        Assert.Empty(message.Bcc);
        Assert.StartsWith("Satu", message.Subject, StringComparison.Ordinal);
        Assert.Equal("a", message.TextBody!.Trim());
        await using var db = app.Db();
        Assert.NotNull((await db.Outbox.SingleAsync(m => m.Subject == "Dua", Cancel)).GivenUpAt);
    }

    [Theory]
    [InlineData("Mail:Port = banyak|Mail:Security = kuat|Mail:From = bukan alamat", "--Mail:Mode", "smtp", "--Mail:Port", "banyak", "--Mail:Security", "kuat", "--Mail:From", "bukan alamat")]
    [InlineData("Mail:Host|Mail:From|Mail:Password", "--Mail:Mode", "smtp", "--Mail:User", "ortala")]
    [InlineData("tanpa TLS", "--Mail:Mode", "smtp", "--Mail:Host", "surat.kaltim.example", "--Mail:Security", "none", "--Mail:From", "o@kaltim.example", "--Mail:User", "ortala", "--Mail:Password", "x")]
    public async Task Settings_WithMistakes_StopTheStartWithALineForEach(string expected, params string[] settings)
    {
        using var folders = new TemporaryFolders();
        var before = Console.Error;
        await using var said = new StringWriter();
        Console.SetError(said);
        try
        {
            Assert.Equal(1, await WebServer.RunAsync(["--urls", "http://127.0.0.1:0", "--Data:Folder", folders.New(), .. settings]));
        }
        finally
        {
            Console.SetError(before);
        }
        foreach (var mistake in expected.Split('|')) Assert.Single(said.ToString().Split('\n'), line => line.Contains(mistake, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", said.ToString(), StringComparison.Ordinal);
    }
}
