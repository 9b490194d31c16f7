using Microsoft.AspNetCore.Http.HttpResults;
using NewsQA.Client;

namespace NewsQA.Server.Api;

/// <summary><c>/v1/changes</c>.</summary>
internal static class ChangesEndpoints
{
    public static void MapChanges(this IEndpointRouteBuilder app) =>
        app.MapGet("/v1/changes", ListAsync).WithTags("Articles").WithName("listChanges").ProducesErrors();

    /// <summary>Lists what changed since a date, by time of ingest, oldest first.</summary>
    /// <remarks>
    /// New articles, revised ones with the sentences that were added and withdrawn and the values that were superseded, deleted ones with the receipt alone. Where
    /// <c>next</c> is not null, ask again with it as <c>cursor</c>; to follow, ask later with <c>until</c> as <c>since</c>.
    /// </remarks>
    /// <param name="query">Since when, and how many.</param>
    internal static async Task<Ok<ChangesResponse>> ListAsync([AsParameters] ChangesQuery query, INewsQA newsQA, CancellationToken cancellationToken) =>
        TypedResults.Ok(await newsQA.GetChangesAsync(query, cancellationToken));
}
