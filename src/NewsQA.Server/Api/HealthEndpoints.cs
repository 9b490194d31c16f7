using Microsoft.AspNetCore.Http.HttpResults;
using NewsQA.Client;
using NewsQA.Server.Description;

namespace NewsQA.Server.Api;

/// <summary>Whether the process lives, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", Live).WithTags("Health").WithName("live").WithExample(null, new Liveness("ok"));
        app.MapGet("/readyz", ReadyAsync).WithTags("Health").WithName("ready").ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithExample(null, ContractExamples.Status);
    }

    /// <summary>Tells that the process lives.</summary>
    internal static Ok<Liveness> Live() => TypedResults.Ok(new Liveness("ok"));

    /// <summary>Tells what the index holds once it is open; until then 503 with the reason.</summary>
    internal static async Task<Ok<IndexStatus>> ReadyAsync(INewsQA newsQA, CancellationToken cancellationToken) =>
        TypedResults.Ok(await newsQA.GetStatusAsync(cancellationToken));

    /// <param name="Status">Always <c>ok</c>.</param>
    internal sealed record Liveness(string Status);
}
