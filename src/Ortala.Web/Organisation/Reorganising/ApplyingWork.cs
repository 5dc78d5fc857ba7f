using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Jobs;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>Applies reorganisations whose day has come: every hour, since midnight comes three times in Indonesia.</summary>
public sealed class ApplyingWork(ApplyDue apply) : IScheduledWork
{
    /// <inheritdoc/>
    public string Name => "reorganisation.applying";

    /// <inheritdoc/>
    public Bilingual Title { get; } = new("Menerapkan penataan yang mulai berlaku", "Applying reorganisations whose day has come");

    /// <inheritdoc/>
    public Cadence When => Cadence.Hourly;

    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancel) => apply.Run(cancel);
}
