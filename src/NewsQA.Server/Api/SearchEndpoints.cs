using Microsoft.AspNetCore.Http.HttpResults;
using NewsQA.Client;
using NewsQA.Server.Access;
using NewsQA.Server.Description;

namespace NewsQA.Server.Api;

/// <summary><c>/v1/search</c>.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder app) =>
        app.MapPost("/v1/search", SearchAsync)
            .WithTags("Search").WithName("search").WithRequestLimit(RequestLimits.QuestionBytes).OnlyReads().ProducesErrors().ProducesBodyErrors()
            .WithExample(ContractExamples.Search, ContractExamples.Found);

    /// <summary>Finds passages, without an answer.</summary>
    /// <param name="request">The query and its filters.</param>
    internal static async Task<Ok<SearchResponse>> SearchAsync(SearchRequest request, INewsQA newsQA, CancellationToken cancellationToken) =>
        TypedResults.Ok(await newsQA.SearchAsync(request, cancellationToken));
}
