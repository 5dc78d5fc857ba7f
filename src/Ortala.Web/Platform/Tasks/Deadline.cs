using System.Globalization;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Tasks;

/// <summary>How pressing a task is.</summary>
public enum Urgency
{
    /// <summary>Its last day is over.</summary>
    Overdue = 1,

    /// <summary>Its last day is today or within the next three days.</summary>
    Soon = 2,

    /// <summary>Its last day comes later.</summary>
    Later = 3,

    /// <summary>It has no last day.</summary>
    Open = 4,
}

/// <summary>Until when a task should be done, as somebody in a time zone counts the days.</summary>
/// <param name="Urgency">How pressing it is.</param>
/// <param name="Days">Days from today to the last day; negative: it is over.</param>
public readonly record struct Deadline(Urgency Urgency, int Days)
{
    /// <summary>Days before the last one from which on a task is due soon.</summary>
    public const int SoonDays = 3;

    /// <summary>Counts the days. A task is overdue from the moment on, not from the day after.</summary>
    public static Deadline Of(DateTimeOffset? until, DateTimeOffset now, Zone zone)
    {
        if (until is not { } end) return new(Urgency.Open, 0);
        var days = DayIn(end, zone).DayNumber - DayIn(now, zone).DayNumber;
        return new(end <= now ? Urgency.Overdue : days <= SoonDays ? Urgency.Soon : Urgency.Later, days);
    }

    /// <summary>The day on which a moment falls in a zone.</summary>
    public static DateOnly DayIn(DateTimeOffset moment, Zone zone) => DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours((int)zone)).DateTime);

    /// <summary>A moment on the clock of a zone: <c>24 Nov 2026 20.15 WITA</c>.</summary>
    public static string Moment(DateTimeOffset moment, Zone zone)
    {
        var local = moment.ToOffset(TimeSpan.FromHours((int)zone));
        return $"{local.ToString("d MMM yyyy", CultureInfo.CurrentCulture)} {local.ToString("t", CultureInfo.CurrentCulture)} {zone.ToString().ToUpperInvariant()}";
    }

    /// <summary>In words: "3 hari lagi", "terlambat 2 hari".</summary>
    public Bilingual Words => (Urgency, Days) switch
    {
        (Urgency.Open, _) => new("tanpa tenggat", "no due date"),
        (Urgency.Overdue, 0) => new("terlambat sejak hari ini", "overdue since today"),
        (Urgency.Overdue, -1) => new("terlambat 1 hari", "1 day overdue"),
        (Urgency.Overdue, var d) => new($"terlambat {-d} hari", $"{-d} days overdue"),
        (_, 0) => new("hari ini", "today"),
        (_, 1) => new("besok", "tomorrow"),
        (_, var d) => new($"{d} hari lagi", $"in {d} days"),
    };

    /// <summary>Colour of its tag.</summary>
    public string Tone => Urgency switch { Urgency.Overdue => "error", Urgency.Soon => "warning", _ => "" };
}
