using System.Text;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Documents;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Puts the forms of agencies in force.</summary>
public static class FormsInForce
{
    /// <summary>The shelf and the handlers.</summary>
    public static void AddForms(this IServiceCollection services)
    {
        services.AddSingleton<ProfileShelf>();
        services.AddSingleton<BeginForm>();
        services.AddSingleton<SaveForm>();
        services.AddSingleton<DeleteForm>();
        services.AddSingleton<FormPreview>();
    }

    /// <summary>Maps <c>/bentuk/{key}/unduh</c>: the profile file.</summary>
    public static void MapForms(this WebApplication app) =>
        app.MapGet("/bentuk/{key}/unduh", async (string key, IDbContextFactory<OrtalaDb> dbs, HttpContext context, CancellationToken cancel) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            await using var db = await dbs.CreateDbContextAsync(cancel);
            return await db.AgencyProfiles.AsNoTracking().VisibleTo(Viewers.Of(context)).SingleOrDefaultAsync(p => p.Key == key, cancel) is { } stored
                ? Results.File(Encoding.UTF8.GetBytes(stored.Json), "application/json; charset=utf-8", key + ".json") : Results.NotFound();
        }).Needs(Right.ReadDrafts, "forms by which own documents can be drawn");
}
