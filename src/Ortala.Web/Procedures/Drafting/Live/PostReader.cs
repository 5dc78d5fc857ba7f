using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ortala.Procedures.Editing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>Reads a post, strictly: what is not exactly of the form is refused as a whole, with the place of the mistake.</summary>
static class PostReader
{
    const int MostEdits = 20_000;
    const int LongestHash = 64;
    const int MostPages = 1000;

    /// <summary>As <see cref="EditJson.Options"/>; but a value that may not be null must be there and not be null.</summary>
    static readonly JsonSerializerOptions strict = new(EditJson.Options)
    {
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatMayNotBeNull } },
    };

    /// <summary>The post, or why it cannot be read and where.</summary>
    public static async Task<(Post? Post, LiveText.Refusal? Mistake, string Place)> Read(HttpContext context)
    {
        try
        {
            var post = await JsonSerializer.DeserializeAsync<Post>(context.Request.Body, strict, context.RequestAborted);
            return post is null ? (null, LiveText.Unreadable, "$") : Mistake(post) is { } place ? (null, LiveText.Unreadable, place) : (post, null, "");
        }
        catch (JsonException e)
        {
            return (null, LiveText.Unreadable, e.Path ?? FormattableString.Invariant($"{e.LineNumber + 1}:{e.BytePositionInLine + 1}"));
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? LiveText.TooLarge : LiveText.Unreadable, "$");
        }
    }

    /// <summary>True for what can be the name of a tab.</summary>
    public static bool IsClient([NotNullWhen(true)] string? client) => client is { Length: > 0 and <= 64 } && client.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    static void RequireWhatMayNotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false }) property.IsRequired = true;
    }

    static string? Mistake(Post post)
    {
        if (!IsClient(post.Client)) return "$.client";
        if (post.Base < 0) return "$.base";
        if (post.Pages.Length > MostPages || post.Pages.Any(p => p is null || p.Length > LongestHash)) return "$.pages";
        if (post.At is { } at && (at.Row?.Length > 100 || at.Field?.Length > 100)) return "$.at";
        return Mistake(post.Changes);
    }

    static string? Mistake(ImmutableArray<PostedChange> changes)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            var change = changes[i];
            if (change is null) return $"$.changes[{i}]";
            if (change.Seq < 1) return $"$.changes[{i}].seq";
            if (change.Base < 0) return $"$.changes[{i}].base";
            if (change.Edits.Any(e => e is null)) return $"$.changes[{i}].edits";
        }
        return changes.Sum(c => (long)c.Edits.Length) > MostEdits ? "$.changes" : null;
    }
}
