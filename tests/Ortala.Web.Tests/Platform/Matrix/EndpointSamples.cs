using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Ortala.Web.Tests.Platform.Matrix;

/// <summary>
/// What stands for the parameters of each address when it is asked. A new address with a parameter that is not known here fails the matrix: add a row.
/// </summary>
static partial class EndpointSamples
{
    /// <summary>Addresses below which the first parameter is a thing that belongs to a unit: longest first.</summary>
    static readonly (string Prefix, Thing Thing)[] things =
    [
        ("/permintaan-akun/{", Thing.Request), ("/organisasi/penataan/{", Thing.Reorganisation), ("/organisasi/{", Thing.Node), ("/naskah/{", Thing.Document), ("/berkas/{", Thing.File), ("/bentuk/{", Thing.Form),
        ("/jejak/{", Thing.Event), ("/akun/{", Thing.Account), ("/delegasi/{", Thing.Delegation), ("/tugas/{", Thing.Task), ("/pemberitahuan/{", Thing.Notification),
    ];

    /// <summary>Parameters that stand for no unit's thing: address (or its beginning) and name, and the value.</summary>
    static readonly (string Prefix, string Name, string Value)[] values =
    [
        ("/sop/", "id", "analisis-beban-kerja"), ("/panduan/", "key", "naskah"), ("/aset/", "hash", "x"), ("/aset/", "name", "ortala.css"), ("/galat/", "code", "404"),
        ("/undangan/", "secret", "tidak-ada"), ("/mulai/", "secret", "tidak-ada"), ("/naskah/", "tindakan", "buang"), ("/naskah/", "revision", "0"), ("", "number", "1"), ("", "kind", "pdf"),
        ("/profil/sesi/", "id", "00000000-0000-0000-0000-000000000001"), ("/akun/", "grant", "00000000-0000-0000-0000-000000000001"), ("/operasi/", "id", "00000000-0000-0000-0000-000000000001"), ("/operasi/", "name", "tidak-ada"), ("/urungkan/", "id", "00000000-0000-0000-0000-000000000001"),
        ("/akun/", "aksi", "tangguhkan"), ("/akun/massal/", "tindakan", "tautan"), ("/akun/", "tindakan", "tangguhkan"), ("/pemberitahuan/", "kind", "tidak-ada"), ("/akun/", "key", "00000000-0000-0000-0000-000000000001"), ("/akun/", "kunci", "tidak-ada"),
    ];

    /// <summary>Addresses that end the session of whoever posts to them, or change how one signs in: asked with a session of their own.</summary>
    static readonly string[] endsSession = ["/keluar", "/profil", "/masuk", "/delegasi", "/undangan", "/lupa-sandi"];

    /// <summary>True when an address is asked with a session that is given up afterwards.</summary>
    public static bool NeedsOwnSession(string route, bool posting) => posting && endsSession.Any(e => route.StartsWith(e, StringComparison.Ordinal));

    /// <summary>The kind of thing of a unit that an address is about; null: none.</summary>
    public static Thing? ThingOf(string route)
    {
        foreach (var (prefix, thing) in things)
            if (route.StartsWith(prefix, StringComparison.Ordinal)) return thing;
        return null;
    }

    /// <summary>The address with values put in; complaints about parameters that are not known.</summary>
    /// <param name="route">Raw pattern, with a slash at the front.</param>
    /// <param name="thing">Key of the thing that stands for the first parameter; null: it is none.</param>
    public static (string? Address, string? Complaint) Fill(string route, string? thing)
    {
        string? complaint = null;
        var first = true;
        var filled = Parameter().Replace(route, m =>
        {
            var name = m.Groups[1].Value;
            var isFirst = first;
            first = false;
            if (isFirst && thing is not null) return thing;
            if (values.FirstOrDefault(v => route.StartsWith(v.Prefix, StringComparison.Ordinal) && v.Name == name).Value is { } value) return value;
            complaint = $"{route}: EndpointSamples does not know what stands for {{{name}}}";
            return "";
        });
        return complaint is null ? (filled, null) : (null, complaint);
    }

    [GeneratedRegex(@"\{\*{0,2}([a-z]+)(?::(?:[^{}()]|\((?:[^()]|\([^()]*\))*\))*)?\??\}", RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();
}

/// <summary>Kinds of things that belong to a unit.</summary>
enum Thing
{
    Document,
    Account,
    Node,
    Request,
    File,
    Form,
    Event,
    Delegation,
    Task,
    Notification,
    Reorganisation,
}
