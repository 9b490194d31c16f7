using Microsoft.AspNetCore.ResponseCompression;

namespace NewsQA.Server;

/// <summary>Brotli and gzip, both ways.</summary>
internal static class Compression
{
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddRequestDecompression();
        services.AddResponseCompression(options =>
        {
            // No response holds a secret beside text that a caller chose, so compressing over HTTPS gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
    }
}
