using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Jobs;

/// <summary>
/// Work that the program does by itself, again and again. It asks the database what is due and does that, so that a run that was missed, cut off or made twice does no harm.
/// Put in force by <see cref="JobsInForce.AddScheduledWork{T}"/>; it is made anew for each run, in a scope of its own.
/// </summary>
public interface IScheduledWork
{
    /// <summary>Thing and gerund, e.g. <c>mail.sending</c>. It stands in addresses and is stored.</summary>
    string Name { get; }

    /// <summary>What it does, as the operator reads it: "Mengirim surat elektronik".</summary>
    Bilingual Title { get; }

    /// <summary>When it runs.</summary>
    Cadence When { get; }

    /// <summary>Does what is due.</summary>
    /// <returns>How many things it did; 0 when nothing was due.</returns>
    Task<int> Run(CancellationToken cancel);
}

/// <summary>When work runs: shortly after the start of the program, and then again and again.</summary>
/// <param name="Every">Time between two runs.</param>
/// <param name="At">Time of the day in central Indonesia at which a daily run begins; null: it does not matter.</param>
public sealed record Cadence(TimeSpan Every, TimeOnly? At = null)
{
    /// <summary>Every minute.</summary>
    public static readonly Cadence Minutely = new(TimeSpan.FromMinutes(1));

    /// <summary>Every quarter of an hour.</summary>
    public static readonly Cadence Quarterly = new(TimeSpan.FromMinutes(15));

    /// <summary>Every hour.</summary>
    public static readonly Cadence Hourly = new(TimeSpan.FromHours(1));

    /// <summary>Once a day, from that hour of central Indonesia on.</summary>
    public static Cadence Daily(int hour) => new(TimeSpan.FromDays(1), new TimeOnly(hour, 0));

    static readonly TimeSpan centralIndonesia = TimeSpan.FromHours(8);

    /// <summary>The first moment after <paramref name="now"/> at which it runs by the clock.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        if (At is not { } time) return now + Every;
        var local = now.ToOffset(centralIndonesia);
        var today = new DateTimeOffset(local.Date + time.ToTimeSpan(), centralIndonesia);
        return today > now ? today : today.AddDays(1);
    }
}
