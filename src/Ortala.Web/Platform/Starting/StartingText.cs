using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Starting;

/// <summary>Words about settings that cannot be used.</summary>
public static class StartingText
{
    public static readonly Bilingual
        NotWritable = new("folder ini tidak dapat ditulisi: {0}", "this folder cannot be written to: {0}"),
        NoWebAddress = new("harus alamat lengkap yang diawali http:// atau https://, misalnya https://ortala.contoh.go.id", "must be a full address beginning with http:// or https://, e.g. https://ortala.example.go.id"),
        NoListenAddress = new("harus alamat seperti http://localhost:5080; beberapa alamat dipisahkan titik koma", "must be an address such as http://localhost:5080; several are separated by semicolons"),
        NoNetwork = new("harus alamat IP atau jaringan, misalnya 10.0.0.1, 192.168.1.0/24", "must be IP addresses or networks, e.g. 10.0.0.1, 192.168.1.0/24"),
        NoMailAddress = new("harus alamat surel, misalnya ortala@contoh.go.id", "must be an e-mail address, e.g. ortala@example.go.id"),
        NotOneOf = new("harus salah satu dari: {0}", "must be one of: {0}"),
        NoNumber = new("harus bilangan, {0}", "must be a number, {0}"),
        Unknown = new("kunci ini tidak dikenal", "this key is not known"),
        Perhaps = new("kunci ini tidak dikenal; mungkin maksudnya {0}", "this key is not known; perhaps {0} is meant");

    /// <summary>The text with a value put in, in both languages.</summary>
    public static Bilingual With(this Bilingual text, string value) => new(text.Id.Replace("{0}", value, StringComparison.Ordinal), text.En.Replace("{0}", value, StringComparison.Ordinal));
}
