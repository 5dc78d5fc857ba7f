using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Jobs;

namespace Ortala.Web.Platform.Files;

/// <summary>Removes files that nothing uses, at night.</summary>
public sealed class SweepingWork(SweepFiles sweep) : IScheduledWork
{
    /// <inheritdoc/>
    public string Name => "files.sweeping";

    /// <inheritdoc/>
    public Bilingual Title { get; } = new("Menghapus berkas yang tidak dipakai lagi", "Removing files that nothing uses");

    /// <inheritdoc/>
    public Cadence When => Cadence.Daily(2);

    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancel) => sweep.Run(cancel);
}
