namespace NewsQA.Indexing;

/// <summary>An index that can be copied from and to another without embedding anything anew; see <see cref="Copying.IndexCopier"/>.</summary>
public interface ICopyableIndex : INewsIndex
{
    /// <summary>Reads what an article's current revision is indexed by.</summary>
    /// <param name="articleIds">The articles.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Those that are there, by id.</returns>
    Task<IReadOnlyDictionary<string, IndexedArticle>> GetIndexedAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default);

    /// <summary>All that servers said of addresses.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What is known, in any order.</returns>
    Task<IReadOnlyList<FetchState>> ListFetchesAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes over deletions from another index: removes the articles where they are here, and notes when they went and what went with them.</summary>
    /// <param name="deletions">Changes of the kind deleted. One of an article that is noted as deleted already counts for nothing.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    Task RecordDeletionsAsync(IReadOnlyList<IndexChange> deletions, CancellationToken cancellationToken = default);
}

/// <summary>What an article's current revision is indexed by.</summary>
/// <param name="Revision">The current revision.</param>
/// <param name="Passages">Its passages with their vectors, by start.</param>
/// <param name="Given">What was given by hand.</param>
/// <param name="Sources">The sources that feed it, the one that fed it last at the end.</param>
public sealed record IndexedArticle(
    string Revision, IReadOnlyList<PassageToIndex> Passages, Articles.GivenMetadata Given, IReadOnlyList<(string AbsoluteOrigin, string ContentHash, string CleanerVersion)> Sources);
