using Microsoft.AspNetCore.Http.Metadata;

namespace NewsQA.Server.Api;

/// <summary>How large a request's body may be; a larger one is answered with 413 before it is read.</summary>
internal static class RequestLimits
{
    /// <summary>A question is at most 2,000 characters; the rest is room for a long conversation before it.</summary>
    public const long QuestionBytes = 1024 * 1024;

    /// <summary>A day's articles of a large outlet, with their pages' HTML. Larger sets go in several requests, or by the CLI's <c>ingest</c>.</summary>
    public const long UploadBytes = 64 * 1024 * 1024;

    public static TBuilder WithRequestLimit<TBuilder>(this TBuilder endpoints, long bytes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new SizeLimit(bytes));

    private sealed record SizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
