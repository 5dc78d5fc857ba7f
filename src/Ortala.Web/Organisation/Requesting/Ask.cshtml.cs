using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Where one asks for an account.</summary>
[OpenToAll("whoever has no account yet asks for one"), EnableRateLimiting(Limits.AccountRequests), ResponseCache(NoStore = true)]
public sealed class AskModel(OrtalaDb db, AskForAccount ask) : FramedPage
{
    /// <summary>Units in one list.</summary>
    public const int MostUnits = 100;

    /// <summary>Key of the number among what is left for the next page.</summary>
    public const string NumberKey = "request-number";

    public override Section Section => Section.Requests;

    /// <summary>What was typed.</summary>
    public RequestFields Fields { get; private set; } = RequestFields.Blank;

    /// <summary>The unit that is chosen.</summary>
    public Guid? Unit { get; private set; }

    /// <summary>Words by which units are found.</summary>
    public string UnitSearch { get; private set; } = "";

    /// <summary>Units to choose from.</summary>
    public ImmutableArray<(Guid Id, string Name)> Units { get; private set; } = [];

    /// <summary>True when more units match than are shown.</summary>
    public bool ManyUnits { get; private set; }

    /// <summary>What cannot be taken.</summary>
    public ImmutableArray<(string Field, Bilingual Reason)> Mistakes { get; private set; } = [];

    /// <summary>Why a field cannot be taken; null: it can.</summary>
    public Bilingual? MistakeOf(string field) => Mistakes.FirstOrDefault(m => m.Field == field).Reason;

    public Task OnGetAsync(CancellationToken cancel) => FindUnits(cancel);

    public async Task<IActionResult> OnPostAsync(
        string? nama, string? jabatan, string? nip, string? surel, string? keperluan, string? peran, string? unit, string? situs, string? tindakan, IFormFile? surat, CancellationToken cancel)
    {
        Fields = RequestFields.Of(nama, jabatan, nip, surel, keperluan, peran);
        Unit = Guid.TryParse(unit, out var chosen) ? chosen : null;
        UnitSearch = Request.Form["unit-cari"].ToString().Trim() is var words && words.Length > 100 ? words[..100] : words;
        if (tindakan == "cari")
        {
            await FindUnits(cancel);
            return Page();
        }
        if (!string.IsNullOrEmpty(situs)) return Sent(AskForAccount.NewNumber()); // a robot; it is to think that it was taken
        switch (await ask.Run(new(Fields, Unit, surat), cancel))
        {
            case AskForAccount.Outcome.Taken taken:
                return Sent(taken.Number);
            case AskForAccount.Outcome.Refused refused:
                (Mistakes, Response.StatusCode) = (refused.Mistakes, StatusCodes.Status400BadRequest);
                break;
        }
        await FindUnits(cancel);
        return Page();
    }

    LocalRedirectResult Sent(string number)
    {
        TempData[NumberKey] = number;
        return LocalRedirect("/minta-akun/terkirim");
    }

    async Task FindUnits(CancellationToken cancel)
    {
        var units = db.Nodes.AsNoTracking().Unfiltered("names of units are public").Where(n => n.ClosedOn == null);
        var found = units;
        foreach (var word in UnitSearch.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) found = found.Where(n => n.SearchText.Contains(word));
        var rows = (await found.OrderBy(n => n.Path).Take(MostUnits + 1).Select(n => new { n.Id, n.Name }).ToListAsync(cancel)).Select(n => (n.Id, n.Name)).ToList();
        ManyUnits = rows.Count > MostUnits;
        if (ManyUnits) rows.RemoveAt(MostUnits);
        if (Unit is { } id && rows.All(r => r.Id != id) && await units.Where(n => n.Id == id).Select(n => n.Name).SingleOrDefaultAsync(cancel) is { } name) rows.Insert(0, (id, name));
        Units = [.. rows];
        if (UnitSearch.Length > 0 && rows.Count == 1) Unit = rows[0].Id;
    }
}
