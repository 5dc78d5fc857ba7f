using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;
using static Ortala.Web.Platform.Operations.OperationText;

namespace Ortala.Web.Platform.Operations;

/// <summary>The outbox, mail by mail.</summary>
[Needs(Right.Operate, "the mail queue")]
public sealed class MailsModel(IDbContextFactory<OrtalaDb> dbs, Language language, Viewer viewer, ChangeMail change) : ListPage<OutboxMail>(dbs, language)
{
    /// <inheritdoc/>
    public override Section Section => Section.Operations;

    /// <inheritdoc/>
    public override string HelpKey => "admin";

    /// <inheritdoc/>
    public override IReadOnlyList<Crumb> Trail => [new(Heading, "/operasi")];

    /// <inheritdoc/>
    protected override ListDefinition<OutboxMail> Define() => new MailList();

    /// <inheritdoc/>
    protected override IQueryable<OutboxMail> Visible(OrtalaDb db) => db.Outbox.VisibleTo(viewer);

    /// <summary>Tries the chosen ones again.</summary>
    public async Task<IActionResult> OnPostLagiAsync(Guid[] pilih, string? semua, string? saring, CancellationToken cancel)
    {
        var count = await change.Retry(mails => new MailList().Chosen(mails, pilih, semua == "1", saring), cancel);
        new Notice(count > 0 ? Retried : NoneOfThem, count.ToString(CultureInfo.CurrentCulture)).Leave(TempData);
        return Redirect("/operasi/surat");
    }
}
