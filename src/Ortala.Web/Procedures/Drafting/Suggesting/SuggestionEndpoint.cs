using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Procedures.Drafting.Suggesting;

/// <summary><c>/naskah/saran?bidang=legalBasis&amp;q=uu 25</c>: what the editor offers while one types.</summary>
public static class SuggestionEndpoint
{
    /// <summary>Longest text that is looked up.</summary>
    const int Longest = 300;

    /// <summary>What suggestions need.</summary>
    public static void AddSuggestions(this IServiceCollection services)
    {
        services.AddSingleton<UsedTexts>();
        services.AddSingleton<SuggestTexts>();
    }

    /// <summary>Maps the address.</summary>
    public static void MapSuggestions(this WebApplication app) =>
        app.MapGet("/naskah/saran", async (string? bidang, string? q, SuggestTexts suggest, HttpContext context) =>
            q is { Length: > Longest } || await suggest.Run(bidang ?? "", q ?? "", Viewers.Of(context)) is not { } found ? Results.Json(Array.Empty<Suggestion>()) : Results.Json(found))
            .Needs(Right.WriteDrafts, "texts of documents that one sees");
}
