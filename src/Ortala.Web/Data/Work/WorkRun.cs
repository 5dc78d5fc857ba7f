using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>How scheduled work last went.</summary>
public sealed class WorkRun
{
    /// <summary>Name of the work.</summary>
    [Key, MaxLength(60)]
    public required string Name { get; init; }

    /// <summary>When it last began.</summary>
    public required DateTimeOffset BeganAt { get; set; }

    /// <summary>How long it took, in milliseconds.</summary>
    public int Took { get; set; }

    /// <summary>How many things it did.</summary>
    public int Did { get; set; }

    /// <summary>What went wrong; empty: nothing.</summary>
    [MaxLength(500)]
    public string Trouble { get; set; } = "";

    /// <summary>Runs in a row that went wrong.</summary>
    public int Failures { get; set; }

    /// <summary>When it last went well; null: never.</summary>
    public DateTimeOffset? WentWellAt { get; set; }
}
