using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts.Importing;

/// <summary>The sheets that an import hands out: templates, and previews with reasons.</summary>
public static class ImportSheets
{
    const string xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The template: an empty sheet, the units below the viewer, the roles that he or she may give.</summary>
    public static async Task<FileContentResult> Template(OrtalaDb db, Viewer viewer, string kind, CancellationToken cancel)
    {
        var heads = ImportColumns.All.Select(c => c.Heads[0]).ToArray();
        if (kind == "csv") return new FileContentResult(Encoding.UTF8.GetBytes("\uFEFF" + string.Join(';', heads) + "\r\n"), "text/csv; charset=utf-8") { FileDownloadName = "templat-akun.csv" };
        var units = await UnitChoices.Of(db, viewer).AsNoTracking().OrderBy(n => n.Path).ToListAsync(cancel);
        return Workbook("templat-akun.xlsx", new Dictionary<string, object>
        {
            ["Akun"] = new[] { heads.ToDictionary(h => h, object? (_) => null) },
            ["Unit"] = units.Select(u => new Dictionary<string, object?> { ["Kode"] = u.Code, ["Singkatan"] = u.ShortName, ["Nama unit"] = u.Name, ["Jenis"] = AccountText.Kind(u.Kind).Id }).ToArray(),
            ["Peran"] = viewer.GrantableAnywhere().Select(r => new Dictionary<string, object?> { ["Peran"] = r.Name().Id }).ToArray(),
        });
    }

    /// <summary>Rows of a plan with what happens, the columns as they were sent: mended, it can be sent again.</summary>
    public static FileContentResult Rows(ImportPlan plan, bool onlyWrong, Language language)
    {
        var rows = plan.Rows.Where(r => !onlyWrong || r.Outcome == RowOutcome.Wrong).Select(r =>
        {
            var cells = ImportColumns.All.ToDictionary(c => c.Heads[0], object? (c) => c.Key == "pengguna" && r.IsProposed ? r.Fields.UserName : Safe(r.Row[c.Key]));
            cells["No. baris"] = r.Row.Number;
            cells["Hasil"] = language[Name(r.Outcome)];
            cells["Alasan"] = string.Join(" · ", Reasons(r, language));
            return cells;
        }).ToArray();
        return Workbook(onlyWrong ? "baris-salah.xlsx" : "pratinjau-impor.xlsx", new Dictionary<string, object> { ["Akun"] = rows });
    }

    /// <summary>What is said beside a row.</summary>
    public static IEnumerable<string> Reasons(PlannedRow row, Language language)
    {
        if (row.Outcome == RowOutcome.Wrong) return row.Mistakes.Select(m => $"{ImportColumns.Head(m.Column)}: {language[m.Reason, m.Value]}");
        return row.Changes.Select(c => $"{c.Key}: {(c.Value.Before.Length == 0 ? "–" : c.Value.Before)} → {c.Value.After}")
            .Concat(row.Roles.Where(_ => row.Account is not null).Select(r => language[ImportText.NewRole, language[r.Name()]]));
    }

    /// <summary>Name of an outcome.</summary>
    public static Ortala.Procedures.Checking.Bilingual Name(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => ImportText.New,
        RowOutcome.Same => ImportText.Same,
        RowOutcome.Changed => ImportText.Changed,
        _ => ImportText.Wrong,
    };

    /// <summary>What begins like a formula is marked, so that no spreadsheet runs it.</summary>
    static string Safe(string text) => text.Length > 0 && "=+-@".Contains(text[0]) ? "'" + text : text;

    static FileContentResult Workbook(string name, Dictionary<string, object> sheets)
    {
        using var memory = new MemoryStream();
        memory.SaveAs(sheets);
        return new FileContentResult(memory.ToArray(), xlsx) { FileDownloadName = name };
    }
}
