using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Importing;

/// <summary>The template and the export, in the columns that the import reads.</summary>
public static class UnitFiles
{
    const string media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Addresses of both.</summary>
    public static void MapUnitFiles(this WebApplication app)
    {
        app.MapGet("/organisasi/impor/templat.xlsx", () => Results.File(Workbook([["", "KALTIM", "perangkat daerah", "", "Dinas Contoh", "CONTOH", UnitColumns.Active]]), media, "templat-unit.xlsx"))
            .Needs(Right.ManageOrganisation, "the template of what one may import");
        app.MapGet("/organisasi/impor/ekspor.xlsx", async (Viewer viewer, IDbContextFactory<OrtalaDb> dbs, CancellationToken cancel) => Results.File(Workbook(await Rows(dbs, viewer, cancel)), media, "struktur-organisasi.xlsx"))
            .Needs(Right.ManageOrganisation, "units at and below which one may change the tree");
    }

    static async Task<List<string[]>> Rows(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var nodes = await db.Nodes.VisibleTo(viewer).AsNoTracking().WhereBelow(n => n.Path, [.. viewer.Roots(Right.ManageOrganisation)]).Where(n => n.ClosedOn == null).Include(n => n.Parent).OrderBy(n => n.Path).ToListAsync(cancel);
        return [.. nodes.Select(n => UnitColumns.Row(n, n.Parent?.Number))];
    }

    static byte[] Workbook(IEnumerable<string[]> rows)
    {
        using var memory = new MemoryStream();
        memory.SaveAs(rows.Select(row => UnitColumns.Heads.Zip(row).ToDictionary(p => p.First, p => (object)p.Second)), sheetName: "unit");
        return memory.ToArray();
    }
}
