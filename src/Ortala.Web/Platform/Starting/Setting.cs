using System.Globalization;
using System.Net;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Safety;
using static Ortala.Web.Platform.Starting.StartingText;

namespace Ortala.Web.Platform.Starting;

/// <summary>A setting of the installation.</summary>
/// <param name="Key">Its name, e.g. <c>Mail:Port</c>.</param>
/// <param name="What">What it is for.</param>
/// <param name="Mistake">What is wrong with a value; null: nothing.</param>
public sealed record Setting(string Key, Bilingual What, Func<string, Bilingual?> Mistake)
{
    /// <summary>All settings of the program. A key in one of their sections that is not among them is a mistake.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("Data:Folder", new("folder data", "data folder"), Folder),
        new("Site:Address", new("alamat situs seperti yang diketik pengguna", "address of the site as users type it"), Web),
        new("Proxy:Known", new("alamat atau jaringan proxy di depan, dipisahkan koma", "addresses or networks of the proxies in front, separated by commas"), Networks),
        new("Log:Format", new("bentuk catatan", "form of the log"), OneOf("teks", "json")),
        new("Mail:Host", new("peladen SMTP", "SMTP server"), Any), new("Mail:Port", new("porta SMTP", "SMTP port"), Number(1, 65535)), new("Mail:User", new("nama pengguna SMTP", "SMTP user"), Any),
        new("Mail:Password", new("kata sandi SMTP", "SMTP password"), Any), new("Mail:From", new("pengirim, juga dengan nama", "sender, with a name too"), MailAddress),
        new("Mail:Security", new("pengamanan SMTP", "security of SMTP"), OneOf("none", "starttls", "tls")), new("Mail:Mode", new("cara mengirim surat", "how mail is sent"), OneOf("folder", "smtp")),
        new("Mail:Folder", new("folder surat demonstrasi", "folder of demonstration mail"), Folder),
        new("Demo:Load", new("muat demonstrasi ke instalasi kosong", "load the demonstration into an empty installation"), OneOf("true", "false")), new("Demo:Password", new("kata sandi akun demonstrasi", "password of the demonstration accounts"), Any),
        new("Accounts:HashIterations", new("putaran hash kata sandi", "rounds of password hashing"), Number(1000, 10_000_000)),
        new("Jobs:Run", new("jalankan pekerjaan terjadwal", "run scheduled work"), OneOf("true", "false")), new("Jobs:FirstAfterSeconds", new("jeda awal pekerjaan", "first delay of work"), Number(0, 3600)),
        .. typeof(Limits).GetProperties().Where(p => p.CanWrite).Select(p => new Setting("Limits:" + p.Name, new("batas", "limit"), p.PropertyType == typeof(int) ? Number(1, int.MaxValue) : Positive)),
    ];

    static Bilingual? Any(string value) => null;

    static Bilingual? Folder(string value)
    {
        try
        {
            if (!Directory.Exists(value) && OperatingSystem.IsWindows()) Directory.CreateDirectory(value);
            else if (!Directory.Exists(value)) Directory.CreateDirectory(value, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var probe = Path.Combine(value, $".tulis-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return NotWritable.With(e.Message);
        }
    }

    static Bilingual? Web(string value) => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 ? null : NoWebAddress;

    static Bilingual? Networks(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(n => IPAddress.TryParse(n, out _) || IPNetwork.TryParse(n, out _)) ? null : NoNetwork;

    static Bilingual? MailAddress(string value) => MimeKit.MailboxAddress.TryParse(value, out var read) && read.Address.Contains('@', StringComparison.Ordinal) ? null : NoMailAddress;

    static Func<string, Bilingual?> OneOf(params string[] allowed) => value => allowed.Contains(value, StringComparer.OrdinalIgnoreCase) ? null : NotOneOf.With(string.Join(", ", allowed));

    static Func<string, Bilingual?> Number(int least, int most) => value =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? null : NoNumber.With($"{least}–{most}");

    static Bilingual? Positive(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && n > 0 ? null : NoNumber.With("> 0");
}
