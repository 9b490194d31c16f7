using NewsQA.Client;

namespace NewsQA.Cli.Engine;

/// <summary>What the commands need of the engine. Each part is made when it is first asked for: listing models opens no index.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>Asking, searching, reading, deleting.</summary>
    INewsQA NewsQA { get; }

    /// <summary>Reading files, folders and addresses into the index.</summary>
    ISourceIngest Sources { get; }

    /// <summary>The cleaner, alone.</summary>
    IPageExtractor Pages { get; }

    /// <summary>Embedding again what is stored.</summary>
    IReindexer Reindexer { get; }

    /// <summary>The sentence models known here.</summary>
    IModelCatalog Models { get; }
}

/// <summary>Where the engine works.</summary>
/// <param name="DataFolder">The index's folder, absolute; made when something is written.</param>
/// <param name="Root">The repository's root, absolute: holds <c>models/</c> and <c>seeds/</c>.</param>
internal sealed record EngineSettings(string DataFolder, string Root);
