using Ortala.Web.Procedures.Forms;
using System.Text;
using Microsoft.Net.Http.Headers;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Reading;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Procedures.Reading;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>A document's sheet and text as files, at any revision, and its first page for the list.</summary>
public static class DocumentFiles
{
    /// <summary>Maps <c>unduh/{pdf|svg|yaml}?versi=</c>, <c>gambar.svg</c> and <c>halaman/{n}.svg?versi=</c> below <c>/naskah/{id}</c>.</summary>
    public static void MapDocumentFiles(this WebApplication app)
    {
        var document = app.MapGroup("/naskah/{id:guid}").Needs(Right.ReadDrafts, "documents of the units where one reads drafts, and own ones");
        document.MapGet("/unduh/{kind:regex(^(pdf|svg|yaml)$)}", Download);
        document.MapGet("/gambar.svg", (DocumentSheets sheets, HttpContext context, CancellationToken cancel) => Picture(null, 1, sheets, context, cancel));
        document.MapGet("/halaman/{number:int}.svg", (int number, int? versi, DocumentSheets sheets, HttpContext context, CancellationToken cancel) =>
            Picture(versi, number, sheets, context, cancel));
    }

    static async Task<IResult> Download(string kind, int? versi, DocumentSheets sheets, HttpContext context, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await sheets.At(DocumentGate.OfAddress(context), versi, cancel) is not { } at) return Results.NotFound();
        var name = versi is null ? at.FileName : $"{at.FileName}-r{at.Revision}";
        if (kind == "yaml") return SheetFiles.Source(ProcedureFile.Write(at.Understood.Procedure), name);
        var sheet = await sheets.Sheet(at, cancel);
        return kind == "pdf" ? SheetFiles.Pdf(sheet, ProcedureFile.Write(at.Understood.Procedure), name) : SheetFiles.Svg(sheet, name);
    }

    /// <summary>The browser may keep the picture, but asks each time whether it still is the newest: the tag names revision and program.</summary>
    static async Task<IResult> Picture(int? revision, int number, DocumentSheets sheets, HttpContext context, CancellationToken cancel)
    {
        if (await sheets.At(DocumentGate.OfAddress(context), revision, cancel) is not { } at) return Results.NotFound();
        var tag = new EntityTagHeaderValue($"\"{at.Revision}-{at.Profile.Id}-{context.RequestServices.GetRequiredService<ProfileShelf>().Tag(at.Profile)}-{Ui.ProgramVersion.Number}\"");
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
        {
            context.Response.Headers.ETag = tag.ToString();
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }
        var sheet = await sheets.Sheet(at, cancel);
        if (number < 1 || number > sheet.Pages.Length) return Results.NotFound();
        return Results.Bytes(Encoding.UTF8.GetBytes(SvgExporter.Write(sheet, sheet.Pages[number - 1])), "image/svg+xml; charset=utf-8", entityTag: tag);
    }
}
