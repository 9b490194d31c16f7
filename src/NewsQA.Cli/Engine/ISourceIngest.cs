using NewsQA.Client;

namespace NewsQA.Cli.Engine;

/// <summary>Reads articles from where they lie and indexes them.</summary>
internal interface ISourceIngest
{
    /// <param name="pathsOrUrls">Files, folders, globs and addresses, as given.</param>
    /// <param name="options">What to take as given for all of them.</param>
    /// <param name="progress">Told after each article; null for nobody.</param>
    /// <param name="cancellationToken">Stops the work; what was committed before stays.</param>
    /// <returns>What became of them: a bad one is a failure in the response, the others go in.</returns>
    Task<IngestResponse> IngestAsync(
        IReadOnlyList<string> pathsOrUrls, IngestOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellationToken);
}

/// <summary>What is taken as given for every article of a call.</summary>
/// <param name="Source">The outlet; null lets the cleaner find it.</param>
/// <param name="Date">The date of publication (<c>yyyy-MM-dd</c>, ...); null lets the cleaner find it.</param>
internal sealed record IngestOptions(string? Source, string? Date);

/// <summary>How far some work over articles has come.</summary>
/// <param name="Done">Articles done.</param>
/// <param name="Total">Articles in all; null while that is not known.</param>
internal sealed record WorkProgress(int Done, int? Total);
