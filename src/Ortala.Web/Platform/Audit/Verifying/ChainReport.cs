using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Audit.Verifying;

/// <summary>What does not fit.</summary>
public enum BreakKind
{
    /// <summary>An event is not as it was sealed.</summary>
    EventChanged,

    /// <summary>A seal is not as it was set; its event is.</summary>
    SealChanged,

    /// <summary>The event or its seal was changed; with the last of all it cannot be told which.</summary>
    EventOrSealChanged,

    /// <summary>An event is gone.</summary>
    EventRemoved,

    /// <summary>An event stands there that was never sealed although later ones were.</summary>
    EventInserted,

    /// <summary>A personal part is not as it was recorded.</summary>
    DetailChanged,

    /// <summary>A personal part stands there where none was recorded.</summary>
    DetailInserted,
}

/// <summary>The first broken link.</summary>
/// <param name="Number">Number of the event.</param>
/// <param name="Kind">What does not fit.</param>
public sealed record ChainBreak(long Number, BreakKind Kind)
{
    /// <summary>In words.</summary>
    public Bilingual Words => Kind switch
    {
        BreakKind.EventChanged => new($"peristiwa {Number} diubah setelah disegel", $"event {Number} was changed after it was sealed"),
        BreakKind.SealChanged => new($"segel peristiwa {Number} diubah; peristiwanya sendiri utuh", $"the seal of event {Number} was changed; the event itself is whole"),
        BreakKind.EventOrSealChanged => new($"peristiwa {Number} atau segelnya diubah", $"event {Number} or its seal was changed"),
        BreakKind.EventRemoved => new($"peristiwa {Number} dihapus", $"event {Number} was removed"),
        BreakKind.EventInserted => new($"peristiwa {Number} disisipkan: tidak bersegel, padahal peristiwa sesudahnya bersegel", $"event {Number} was inserted: it has no seal, although later events have"),
        BreakKind.DetailChanged => new($"data pribadi peristiwa {Number} diubah", $"the personal part of event {Number} was changed"),
        BreakKind.DetailInserted => new($"data pribadi peristiwa {Number} disisipkan", $"the personal part of event {Number} was inserted"),
        _ => throw new InvalidOperationException(),
    };
}

/// <summary>What a walk over the chain found.</summary>
/// <param name="Sealed">Links that fit, up to the first that does not.</param>
/// <param name="Unsealed">Events after the last seal.</param>
/// <param name="FirstUnsealed">Number of the first of them.</param>
/// <param name="Erased">Events whose personal part was erased.</param>
/// <param name="LastSeal">The last seal that fits: whoever notes it elsewhere can later show that nothing before it was changed.</param>
/// <param name="Broken">The first broken link; null: the chain is whole.</param>
public sealed record ChainReport(long Sealed, long Unsealed, long? FirstUnsealed, long Erased, string LastSeal, ChainBreak? Broken);
