using System.Globalization;

namespace Ortala.Web.Platform.Audit.Trail;

/// <summary>What is asked of the trail; all of it stands in the address. What cannot be read counts as not asked.</summary>
public sealed record TrailQuery
{
    /// <summary>Words that must all occur in the personal part.</summary>
    public string Search { get; init; } = "";

    /// <summary>Name of a process; empty: all.</summary>
    public string Process { get; init; } = "";

    /// <summary>Name or user name of who did it; empty: all.</summary>
    public string Actor { get; init; } = "";

    /// <summary>Name, short name or code of a unit; empty: all.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The thing it was done to; null: all.</summary>
    public Guid? Subject { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only numbers below it: the page goes on to what is older.</summary>
    public long? Before { get; init; }

    /// <summary>Only numbers above it: the page goes back to what is newer.</summary>
    public long? After { get; init; }

    /// <summary>True when something narrows the trail.</summary>
    public bool IsNarrowed => Search.Length > 0 || Process.Length > 0 || Actor.Length > 0 || Unit.Length > 0 || Subject is not null || From is not null || Until is not null;

    /// <summary>Reads an address.</summary>
    public static TrailQuery Of(IQueryCollection query) => new()
    {
        Search = Text(query, "cari"),
        Process = ProcessKind.All.ContainsKey(Text(query, "proses")) ? Text(query, "proses") : "",
        Actor = Text(query, "pelaku"),
        Unit = Text(query, "unit"),
        Subject = Guid.TryParse(query["hal"], out var subject) ? subject : null,
        From = Day(query["dari"]),
        Until = Day(query["sampai"]),
        Before = Number(query["sebelum"]),
        After = Number(query["sesudah"]),
    };

    /// <summary>The address of the trail so narrowed.</summary>
    public string Address(string? download = null)
    {
        var fields = new List<KeyValuePair<string, string?>>
        {
            new("cari", Search), new("proses", Process), new("pelaku", Actor), new("unit", Unit), new("hal", Subject?.ToString()),
            new("dari", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new("sampai", Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("sebelum", Before?.ToString(CultureInfo.InvariantCulture)), new("sesudah", After?.ToString(CultureInfo.InvariantCulture)), new("unduh", download),
        };
        return "/jejak" + QueryString.Create(fields.Where(f => !string.IsNullOrEmpty(f.Value)));
    }

    static string Text(IQueryCollection query, string name) => query[name].ToString().Trim() is var text && text.Length > 200 ? text[..200] : text;

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
