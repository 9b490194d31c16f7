using NewsQA.Cli.Engine;
using NewsQA.Client;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Cli;

/// <summary>A scripted engine for the command line.</summary>
internal sealed class FakeEngine : IEngine, ISourceIngest, IPageExtractor, IReindexer, IModelCatalog
{
    public FakeNewsQA Script { get; } = new();

    public INewsQA NewsQA => Script;

    public ISourceIngest Sources => this;

    public IPageExtractor Pages => this;

    public IReindexer Reindexer => this;

    public IModelCatalog Models => this;

    public EngineSettings? Settings { get; set; }

    public IReadOnlyList<string> Ingested { get; private set; } = [];

    public IngestOptions? Options { get; private set; }

    public IngestResponse Receipt { get; set; } = new() { Added = 250, Passages = 900, Seconds = 0.5 };

    public bool Disposed { get; private set; }

    public Task<IngestResponse> IngestAsync(
        IReadOnlyList<string> pathsOrUrls, IngestOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        (Ingested, Options) = (pathsOrUrls, options);
        for (var done = 1; done <= Receipt.Added; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new WorkProgress(done, Receipt.Added));
        }

        return Task.FromResult(Receipt);
    }

    public async Task<ExtractedPage> ExtractAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content);
        return new ExtractedPage("A title", null, "An outlet", null, await reader.ReadToEndAsync(cancellationToken));
    }

    public Task<ReindexReceipt> ReindexAsync(string? model, IProgress<WorkProgress>? progress, CancellationToken cancellationToken) =>
        Task.FromResult(new ReindexReceipt(3, 6, model ?? "static-v0", 1.5));

    public IReadOnlyList<ModelEntry> List() => [new ModelEntry("static-v0", 256, "MIT", IsDefault: true, IsPresent: false)];

    public ValueTask DisposeAsync()
    {
        Disposed = true;
        return ValueTask.CompletedTask;
    }
}
