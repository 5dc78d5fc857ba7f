using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Ortala.Web.Platform.Safety;

/// <summary>
/// Declares that an answer is worth compressing, and may be: drawn pages shrink to a tenth. An answer that shows what the asker put into the address
/// beside what only some may know must not be declared, for its length over an encrypted line would tell of it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CompressedAnswerAttribute : Attribute;

/// <summary>Compresses declared answers, quickly rather than tightly.</summary>
static class AnswerCompression
{
    internal static void AddAnswerCompression(this IServiceCollection services)
    {
        services.AddSingleton<IResponseCompressionProvider, DeclaredOnly>();
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["application/json", "text/html"];
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    sealed class DeclaredOnly(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
    {
        public override bool ShouldCompressResponse(HttpContext context) =>
            context.GetEndpoint()?.Metadata.GetMetadata<CompressedAnswerAttribute>() is not null && base.ShouldCompressResponse(context);
    }
}
