using Microsoft.AspNetCore.Http.HttpResults;
using NewsQA.Client;

namespace NewsQA.Server.Api;

/// <summary><c>/v1/suggestions</c>.</summary>
internal static class SuggestionEndpoints
{
    public static void MapSuggestions(this IEndpointRouteBuilder app) =>
        app.MapGet("/v1/suggestions", ListAsync).WithTags("Ask").WithName("listSuggestions").ProducesErrors();

    /// <summary>Suggests questions to begin with, each made of a sentence that was found to be the best answer to it.</summary>
    /// <param name="limit">How many at most, 1 to 10; 3 when not given.</param>
    internal static async Task<Ok<SuggestionsResponse>> ListAsync(int? limit, INewsQA newsQA, CancellationToken cancellationToken) =>
        TypedResults.Ok(await newsQA.SuggestAsync(limit, cancellationToken));
}
