using Microsoft.Extensions.Logging.Abstractions;

namespace NewsQA.Evaluation;

/// <summary>The engine's parts around an index in a temporary folder, which goes when this does.</summary>
internal sealed class ScratchEngine : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private ScratchEngine(DirectoryInfo folder, EngineOptions options, EngineParts parts) => (_folder, Options, Parts) = (folder, options, parts);

    public EngineOptions Options { get; }

    public EngineParts Parts { get; }

    /// <summary>Starts one; the data folder in the options is not touched.</summary>
    public static async Task<ScratchEngine> StartAsync(EngineOptions options, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsqa-eval-");
        var parts = await EngineParts.OpenAsync(options.At(folder.FullName), forReindex: false, TimeProvider.System, NullLoggerFactory.Instance, cancellationToken);
        return new ScratchEngine(folder, options, parts);
    }

    /// <summary>Starts another with an empty index and the same loaded model; it must go before this one.</summary>
    public async Task<ScratchEngine> StartBesideAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsqa-eval-");
        return new ScratchEngine(folder, Options, await Parts.OpenBesideAsync(Options.At(folder.FullName), cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await Parts.DisposeAsync();
        await Options.At(_folder.FullName).IndexPlace.RemoveAsync(CancellationToken.None);
        _folder.Delete(recursive: true);
    }
}
