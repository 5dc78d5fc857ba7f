using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Ortala.Procedures.Editing;
using Ortala.Web.Platform.Languages;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>What the editor in the browser asks for while it is open.</summary>
public static class LiveEndpoints
{
    /// <summary>Storing, and what keeps documents open.</summary>
    public static void AddDrafting(this IServiceCollection services)
    {
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<WritableUnits>();
        services.AddSingleton<KeepFound>();
        services.AddHostedService(s => s.GetRequiredService<KeepFound>());
        services.AddSingleton<Platform.Search.ISearchable, SearchableDocuments>();
        services.AddSingleton<TakeChanges>();
        services.AddSingleton<OpenDocuments>();
        services.AddHostedService(s => s.GetRequiredService<OpenDocuments>());
        services.AddSingleton<Drawings>();
        services.AddSingleton<SaveEdits>();
        services.AddSingleton<EditorState>();
        services.AddSingleton<EventStream>();
    }

    /// <summary>Maps saving and the stream of events.</summary>
    public static void MapLiveEditing(this WebApplication app)
    {
        var document = app.MapGroup("/naskah/{id:guid}").Needs(Right.WriteDrafts, "the editor of documents of the units where one writes").WithMetadata(new RefusedInWords(Refused));
        document.MapPost("/edits", Save).RequireRateLimiting(Limits.Edits).WithMetadata(new CompressedAnswerAttribute());
        document.MapGet("/peristiwa", (Guid id, string? client, EventStream stream, HttpContext context) =>
            PostReader.IsClient(client) ? stream.Run(id, client, context) : Task.FromResult(Problem(context, 400, LiveText.Unreadable, "client")));
    }

    static async Task<IResult> Save(Guid id, SaveEdits save, IAntiforgery antiforgery, HttpContext context)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Problem(context, 400, LiveText.OldPage);
        if (context.Request.ContentLength > Limits.PostBytes) return Problem(context, 413, LiveText.TooLarge);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = Limits.PostBytes;
        var (post, mistake, place) = await PostReader.Read(context);
        if (post is null) return Problem(context, mistake == LiveText.TooLarge ? 413 : 400, mistake!, place);
        return await save.Run(id, post, Viewers.Of(context), context.RequestAborted) switch
        {
            SaveEdits.Outcome.Saved saved => Results.Json(saved.Answer, EditJson.Options),
            SaveEdits.Outcome.Trashed => Problem(context, 410, LiveText.Trashed),
            _ => Problem(context, 404, LiveText.Unknown),
        };
    }

    static IResult Refused(HttpContext context, int status) => Problem(context, status, status == StatusCodes.Status403Forbidden ? LiveText.ReadOnly : LiveText.Unknown);

    /// <summary>A refusal as application/problem+json in the language of the officer.</summary>
    internal static IResult Problem(HttpContext context, int status, LiveText.Refusal refusal, string place = "")
    {
        var language = context.RequestServices.GetRequiredService<Language>();
        return Results.Problem(language[refusal.Detail, place], statusCode: status, title: language[refusal.Title]);
    }
}
