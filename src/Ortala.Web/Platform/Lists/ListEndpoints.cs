using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Lists;

/// <summary>What lists ask while somebody types.</summary>
public static class ListEndpoints
{
    /// <summary>Adds the addresses.</summary>
    public static void MapLists(this WebApplication app) =>
        app.MapGet("/daftar/unit", async (string? q, Viewer viewer, IDbContextFactory<OrtalaDb> dbs, HttpContext context, CancellationToken cancel) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            await using var db = await dbs.CreateDbContextAsync(cancel);
            return Results.Json(await NamedUnits.Suggest(db, viewer, q ?? "", cancel));
        }).SignedIn("names of the own units, for filters");
}
