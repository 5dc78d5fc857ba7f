using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Ui;

/// <summary>
/// Style sheets, scripts and fonts out of the assembly: the same from a build, from a published folder and inside the command line.
/// The address holds a hash of the content, so a browser may keep them for good.
/// </summary>
public static class EmbeddedAssets
{
    const string Prefix = "asset/";
    static readonly FrozenDictionary<string, Asset> assets = typeof(EmbeddedAssets).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(n => n[Prefix.Length..], n => new Asset(n));

    /// <summary>One hash over all, so that a style sheet may name its fonts, and a module its neighbours, by relative addresses.</summary>
    static readonly string hash = Convert.ToHexStringLower(SHA256.HashData([.. assets.OrderBy(a => a.Key, StringComparer.Ordinal).SelectMany(a => a.Value.Content)]))[..12];

    /// <summary>Address of an asset by its file name; throws when there is none, so that a slip shows at once.</summary>
    public static string Address(string name) => assets.ContainsKey(name) ? $"/aset/{hash}/{name}" : throw new ArgumentException($"no asset {name}");

    /// <summary>Serves them.</summary>
    public static void MapEmbeddedAssets(this WebApplication app)
    {
        app.MapGet("/aset/{hash}/{**name}", (string name, HttpContext context) =>
            assets.TryGetValue(name, out var asset) ? asset.Send(context) : Results.NotFound()).OpenToAll("style sheets, scripts and fonts");
        app.MapGet("/favicon.ico", () => Results.Redirect(Address("icon.svg"), permanent: false)).OpenToAll("the icon");
    }

    sealed class Asset(string resource)
    {
        readonly Lazy<byte[]> content = new(() => Read(resource));
        readonly Lazy<byte[]> compressed = new(() => Compress(Read(resource)));

        public byte[] Content => content.Value;

        public IResult Send(HttpContext context)
        {
            new FileExtensionContentTypeProvider().TryGetContentType(resource, out var type);
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            if (type == "font/woff2") return Results.Bytes(content.Value, type);
            context.Response.Headers.Vary = "Accept-Encoding";
            if (!context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal)) return Results.Bytes(content.Value, type);
            context.Response.Headers.ContentEncoding = "br";
            return Results.Bytes(compressed.Value, type);
        }

        static byte[] Read(string resource)
        {
            using var stream = typeof(EmbeddedAssets).Assembly.GetManifestResourceStream(resource)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }

        static byte[] Compress(byte[] bytes)
        {
            using var memory = new MemoryStream();
            using (var brotli = new BrotliStream(memory, CompressionLevel.Optimal)) brotli.Write(bytes);
            return memory.ToArray();
        }
    }
}
