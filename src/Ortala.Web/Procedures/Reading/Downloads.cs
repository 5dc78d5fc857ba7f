using Ortala.Web.Procedures.Forms;
using System.Text;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Profiles;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;

namespace Ortala.Web.Procedures.Reading;

/// <summary>A procedure's sheet and text as files.</summary>
public static class Downloads
{
    const string Reason = "samples are public; an uploaded document is opened by its unguessable key";

    /// <summary>Maps the downloads and the single pages.</summary>
    public static void MapDownloads(this WebApplication app)
    {
        var sop = app.MapGroup("/sop/{id}").OpenToAll(Reason).AddEndpointFilter(NeverKept);
        sop.MapGet("/unduh/pdf", (string id, string? profil, DocumentLibrary library, SheetShelf sheets, ProfileShelf forms, CancellationToken cancel) => WithSheet(id, profil, library, sheets, forms, Pdf, cancel));
        sop.MapGet("/unduh/svg", (string id, string? profil, DocumentLibrary library, SheetShelf sheets, ProfileShelf forms, CancellationToken cancel) => WithSheet(id, profil, library, sheets, forms, Svg, cancel));
        sop.MapGet("/unduh/yaml", (string id, DocumentLibrary library) => library.Find(id) is { } d ? Source(d) : Results.NotFound());
        sop.MapGet("/halaman/{number:int}.svg", (string id, int number, string? profil, DocumentLibrary library, SheetShelf sheets, ProfileShelf forms, CancellationToken cancel) =>
            WithSheet(id, profil, library, sheets, forms, (_, sheet) => number >= 1 && number <= sheet.Pages.Length
                ? Results.Text(SvgExporter.Write(sheet, sheet.Pages[number - 1]), "image/svg+xml", Encoding.UTF8) : Results.NotFound(), cancel));
    }

    static async Task<IResult> WithSheet(
        string id, string? profil, DocumentLibrary library, SheetShelf sheets, ProfileShelf forms, Func<ProcedureDocument, Sheet, IResult> answer, CancellationToken cancel)
    {
        if (library.Find(id) is not { IsSound: true, Procedure: { } procedure } document) return Results.NotFound();
        var query = ReadingQuery.Of(forms, profil, null, null, null, procedure.Profile);
        return answer(document, await sheets.Get(document, query.Profile, LayoutMode.Paged, cancel));
    }

    static IResult Pdf(ProcedureDocument document, Sheet sheet) => SheetFiles.Pdf(sheet, document.Source, BaseName(document));

    static IResult Svg(ProcedureDocument document, Sheet sheet) => SheetFiles.Svg(sheet, BaseName(document));

    static IResult Source(ProcedureDocument document) => SheetFiles.Source(document.Source, BaseName(document));

    static string BaseName(ProcedureDocument document)
    {
        var name = document.FileName;
        foreach (var ending in new[] { ".yaml", ".yml", ".sop" })
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) name = name[..^ending.Length];
        return name.Length > 0 ? name : "sop";
    }

    static ValueTask<object?> NeverKept(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
