using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Ingestion.Reading;
using NewsQA.Ingestion.Web;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Reads sources and groups them: as many as one transaction should hold.</summary>
/// <param name="options">Sizes.</param>
/// <param name="reader">Reads files.</param>
/// <param name="web">Reads addresses; null where none are fetched.</param>
/// <param name="logger">Told what is skipped.</param>
internal sealed class ReadBatches(IngestOptions options, ArticleReader reader, WebSource? web, ILogger logger)
{
    /// <summary>Reads sources.</summary>
    /// <param name="request">The sources.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public async IAsyncEnumerable<IReadOnlyList<ReadOutcome>> OfRequestAsync(
        IngestRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var batch = new Batch(options);
        if (request.Input is not null)
        {
            InputReader.ThrowIfUnknown(request.InputFormat);
            foreach (var outcome in SafeReading.Of(InputReader.Origin, () => InputReader.Read(reader, request.Input, request.InputFormat), logger))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (batch.Add(outcome))
                {
                    yield return batch.Take();
                }
            }
        }

        foreach (var source in request.Sources)
        {
            await foreach (var outcome in ReadAsync(source, request.Given, cancellationToken))
            {
                if (batch.Add(outcome))
                {
                    yield return batch.Take();
                }
            }
        }

        if (!batch.IsEmpty)
        {
            yield return batch.Take();
        }
    }

    /// <summary>Reads uploads. One with an address and no text is fetched from there.</summary>
    /// <param name="uploads">The uploads.</param>
    /// <param name="cancellationToken">Stops between uploads.</param>
    public async IAsyncEnumerable<IReadOnlyList<ReadOutcome>> OfUploadsAsync(
        IAsyncEnumerable<ArticleUpload> uploads, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var batch = new Batch(options);
        await foreach (var upload in uploads.WithCancellation(cancellationToken))
        {
            var isFetched = UploadReader.IsAddressAlone(upload);
            var said = isFetched ? UploadReader.SaidBy(upload) : SaidOfAddress.Nothing;
            await foreach (var outcome in isFetched ? FetchAsync(upload.Url!.Trim(), said, cancellationToken) : One(UploadReader.Read(upload, options.MaxFileBytes)))
            {
                if (batch.Add(isFetched ? UploadReader.WithSaid(outcome, upload, said) : outcome))
                {
                    yield return batch.Take();
                }
            }
        }

        if (!batch.IsEmpty)
        {
            yield return batch.Take();
        }
    }

    private IAsyncEnumerable<ReadOutcome> ReadAsync(string source, GivenMetadata given, CancellationToken cancellationToken) =>
        WebSource.IsAddress(source) ? FetchAsync(source, new SaidOfAddress(given.Marked()), cancellationToken) : FilesAsync(source, cancellationToken);

    private IAsyncEnumerable<ReadOutcome> FetchAsync(string url, SaidOfAddress said, CancellationToken cancellationToken) =>
        web is null || !WebSource.IsAddress(url)
            ? One(ReadOutcome.Failed(url, "It is not an http(s) address that can be fetched. Save the page as .html and ingest the file."))
            : web.ReadAsync(url, said, cancellationToken);

    private async IAsyncEnumerable<ReadOutcome> FilesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var (file, failure) in new FileLocator(logger).Locate(path))
        {
            foreach (var outcome in file is null ? [failure!] : SafeReading.Of(file.Origin, () => reader.Read(file), logger))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return outcome;
            }
        }
    }

    private static async IAsyncEnumerable<ReadOutcome> One(ReadOutcome outcome)
    {
        await Task.CompletedTask;
        yield return outcome;
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
