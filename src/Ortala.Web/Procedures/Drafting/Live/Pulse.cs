namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>Wakes all who wait when something has changed; what has changed they look up themselves, so that many changes in a row are told once.</summary>
public sealed class Pulse
{
    TaskCompletionSource next = Fresh();

    /// <summary>Ends at the next beat. To be taken before looking, so that no change falls between looking and waiting.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Wakes them.</summary>
    public void Beat() => Interlocked.Exchange(ref next, Fresh()).SetResult();

    static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
