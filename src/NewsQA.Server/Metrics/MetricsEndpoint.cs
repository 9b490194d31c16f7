using System.Text;
using NewsQA.Client;
using NewsQA.Server.Description;

namespace NewsQA.Server.Metrics;

/// <summary><c>/metrics</c>, for Prometheus.</summary>
internal static class MetricsEndpoint
{
    public static void AddMeasuring(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<AnswerMetrics>();
        services.AddSingleton<MeterReader>();
    }

    public static void MapMeasurements(this WebApplication app)
    {
        // From the start, not from the first time that somebody looks.
        app.Services.GetRequiredService<MeterReader>();
        app.MapGet("/metrics", ShowAsync).WithTags("Health").WithName("metrics").Produces<string>(StatusCodes.Status200OK, "text/plain")
            .WithExample(null, "# HELP newsqa_index_articles Articles that can be found.\n# TYPE newsqa_index_articles gauge\nnewsqa_index_articles 3\n");
    }

    /// <summary>Shows what the server measures, in Prometheus's text format.</summary>
    internal static async Task<IResult> ShowAsync(MeterReader meters, INewsQA newsQA, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        await AppendIndexAsync(text, newsQA, cancellationToken);
        return Results.Text(text.Append(PrometheusText.Of(meters.Read())).ToString(), PrometheusText.ContentType);
    }

    private static async Task AppendIndexAsync(StringBuilder text, INewsQA newsQA, CancellationToken cancellationToken)
    {
        IndexStatus? status = null;
        try
        {
            status = await newsQA.GetStatusAsync(cancellationToken);
        }
        catch (NewsQAException)
        {
            // What is wrong is told by /readyz; here it is a number.
        }

        PrometheusText.Gauge(text, "newsqa_index_up", "Whether the index is open.", status is null ? 0 : 1);
        if (status is not null)
        {
            PrometheusText.Gauge(text, "newsqa_index_articles", "Articles that can be found.", status.Articles);
            PrometheusText.Gauge(text, "newsqa_index_passages", "Passages that can be found.", status.Passages);
        }
    }
}
