using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Audit.Verifying;

/// <summary>The audit trail: the chain is whole so far as it is sealed, and no number is missing.</summary>
public sealed class AuditChainInvariant : IInvariant
{
    /// <inheritdoc/>
    public string Name => "the audit trail is whole";

    /// <inheritdoc/>
    public Bilingual Title => new("jejak audit utuh", Name);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel) =>
        (await VerifyChain.Run(db, cancel)).Broken is { } broken ? [broken.Words.En] : [];
}
