using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Jobs;

namespace Ortala.Web.Platform.Files;

/// <summary>Sweeps the store every night.</summary>
public sealed class SweepWork(SweepFiles sweep) : IScheduledWork
{
    /// <inheritdoc/>
    public string Name => "files.sweeping";

    /// <inheritdoc/>
    public Bilingual Title => new("Membuang berkas yang tidak dipakai", "Removing files that nothing uses");

    /// <inheritdoc/>
    public Cadence When => Cadence.Daily(3);

    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancel) => sweep.Run(cancel);
}
