using System.Runtime.CompilerServices;
using NewsQA.Client;
using NewsQA.Ingestion.Reading;
using Microsoft.Extensions.Logging;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Reads sources and groups them: as many as one transaction should hold.</summary>
internal sealed class ReadBatches(IngestOptions options, ILogger logger)
{
    /// <summary>Reads paths.</summary>
    /// <param name="paths">Files, folders and patterns, read in this order.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public async IAsyncEnumerable<IReadOnlyList<ReadOutcome>> OfPathsAsync(
        IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var locator = new FileLocator(logger);
        var batch = new Batch(options);
        foreach (var (file, failure) in paths.SelectMany(locator.Locate))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var outcome in file is null ? [failure!] : ArticleReader.Read(file, options.MaxFileBytes))
            {
                if (batch.Add(outcome))
                {
                    yield return batch.Take();
                }
            }
        }

        await Task.CompletedTask;
        if (!batch.IsEmpty)
        {
            yield return batch.Take();
        }
    }

    /// <summary>Reads uploads.</summary>
    /// <param name="uploads">The uploads.</param>
    /// <param name="cancellationToken">Stops between uploads.</param>
    public async IAsyncEnumerable<IReadOnlyList<ReadOutcome>> OfUploadsAsync(
        IAsyncEnumerable<ArticleUpload> uploads, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var batch = new Batch(options);
        await foreach (var upload in uploads.WithCancellation(cancellationToken))
        {
            if (batch.Add(UploadReader.Read(upload, options.MaxFileBytes)))
            {
                yield return batch.Take();
            }
        }

        if (!batch.IsEmpty)
        {
            yield return batch.Take();
        }
    }

    private sealed class Batch(IngestOptions options)
    {
        private List<ReadOutcome> _outcomes = [];
        private long _characters;

        public bool IsEmpty => _outcomes.Count == 0;

        public bool Add(ReadOutcome outcome)
        {
            _outcomes.Add(outcome);
            _characters += outcome.Article?.Content.Length ?? 0;
            return _outcomes.Count >= options.BatchArticles || _characters >= options.BatchCharacters;
        }

        public List<ReadOutcome> Take()
        {
            var taken = _outcomes;
            _outcomes = [];
            _characters = 0;
            return taken;
        }
    }
}
