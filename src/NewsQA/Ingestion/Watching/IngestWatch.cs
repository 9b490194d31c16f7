using NewsQA.Client;
using NewsQA.Ingestion.Web;

namespace NewsQA.Ingestion.Watching;

/// <summary>Ingests sources, then again whatever of them is new: files when they change, addresses by a schedule.</summary>
/// <param name="pipeline">Ingests.</param>
/// <param name="poll">The time between two looks at an address.</param>
/// <param name="time">The clock.</param>
/// <param name="look">The time between two looks at folders; null for two seconds.</param>
internal sealed class IngestWatch(IngestPipeline pipeline, TimeSpan poll, TimeProvider time, TimeSpan? look = null)
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(2);

    /// <summary>Watches until it is stopped.</summary>
    /// <param name="request">What to watch.</param>
    /// <param name="round">Told what became of each round in which anything was done.</param>
    /// <param name="progress">Told of each source; null for none.</param>
    /// <param name="cancellationToken">Stops it; what was committed stays.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task RunAsync(IngestRequest request, IProgress<IngestResponse> round, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var addresses = request.Sources.Where(WebSource.IsAddress).ToDictionary(url => url, _ => new PollSchedule(poll), StringComparer.Ordinal);
        var paths = request with { Sources = [.. request.Sources.Where(source => !WebSource.IsAddress(source))] };
        var stamps = new FileStamps(paths.Sources);
        stamps.TakeAll();
        if (paths.Sources.Count > 0)
        {
            round.Report(await pipeline.IngestAsync(paths, progress, cancellationToken));
        }

        while (true)
        {
            await PollAsync(request, addresses, round, progress, cancellationToken);
            await Task.Delay(look ?? s_look, time, cancellationToken);
            var (changed, anyGone) = stamps.TakeChanged();
            if (changed.Count > 0 || (anyGone && request.Prune))
            {
                // What is gone can only be told from a look at all that is there.
                var again = anyGone && request.Prune ? paths : paths with { Sources = changed, Prune = false };
                round.Report(await pipeline.IngestAsync(again, progress, cancellationToken));
            }
        }
    }

    private async Task PollAsync(
        IngestRequest request, Dictionary<string, PollSchedule> addresses, IProgress<IngestResponse> round, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        foreach (var (url, schedule) in addresses.Where(address => address.Value.Next <= time.GetUtcNow()))
        {
            var (response, retryAfter) = await pipeline.IngestPolitelyAsync(request with { Sources = [url], Prune = false }, progress, cancellationToken);
            schedule.Plan(time.GetUtcNow(), response.Failed.Any(failure => failure.Origin == url), retryAfter);
            if (response.Added + response.Updated + response.Failed.Count > 0)
            {
                round.Report(response);
            }
        }
    }
}
