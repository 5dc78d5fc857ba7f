using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Ortala.Web.Platform.Safety;

/// <summary>
/// Drawn pages are long texts of the same few words: a tenth of their length goes over the line. Only answers of the editor are compressed; a page of HTML, which
/// holds a token beside what a visitor has put in, is not, so that its length tells nothing of the token.
/// </summary>
static class AnswerCompression
{
    internal static void AddAnswerCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["application/json"];
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }
}
