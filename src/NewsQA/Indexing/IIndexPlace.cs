using NewsQA.Client;
using NewsQA.Embedding;

namespace NewsQA.Indexing;

/// <summary>Where an index is, or will be, before it is opened: a file, or a vector database.</summary>
public interface IIndexPlace
{
    /// <summary>Which space the index has.</summary>
    /// <param name="options">Waiting.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The space; null when there is no index there, or nothing in it.</returns>
    /// <exception cref="NewsQAException">The place cannot be reached.</exception>
    Task<EmbeddingSpace?> FindSpaceAsync(IndexOptions options, CancellationToken cancellationToken);

    /// <summary>Opens the index, and makes it when there is none.</summary>
    /// <param name="space">The space of the vectors that will come. An empty index takes it over.</param>
    /// <param name="options">Scoring and waiting.</param>
    /// <param name="acceptOtherSpace">True to open an index of another space, to embed it anew.</param>
    /// <param name="time">The clock that deletions are dated by.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The index.</returns>
    /// <exception cref="NewsQAException">It cannot be used, or was built with another model; the message says what to do.</exception>
    Task<ICopyableIndex> OpenAsync(EmbeddingSpace space, IndexOptions options, bool acceptOtherSpace, TimeProvider time, CancellationToken cancellationToken);

    /// <summary>Says what is there and whether it is sound.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One line for people.</returns>
    /// <exception cref="NewsQAException">It is not; the message says what to do.</exception>
    Task<string> ExamineAsync(CancellationToken cancellationToken);

    /// <summary>Copies the index into one file, while others go on using it.</summary>
    /// <param name="file">The file to make.</param>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="NewsQAException">It cannot be done; the message says what to do instead.</exception>
    long Backup(string file);

    /// <summary>A place beside this one for an index that is thrown away.</summary>
    /// <param name="folder">An empty folder of its own.</param>
    /// <returns>The place.</returns>
    IIndexPlace Beside(string folder);

    /// <summary>Removes the index with everything in it; it must not be open.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    Task RemoveAsync(CancellationToken cancellationToken);
}
