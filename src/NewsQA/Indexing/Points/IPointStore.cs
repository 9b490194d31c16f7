using NewsQA.Client;

namespace NewsQA.Indexing.Points;

/// <summary>
/// What <see cref="PointNewsIndex"/> needs of a vector database: collections of points with payloads, a dense and a sparse vector each, filters, and one conditional
/// write. Qdrant implements it. Thread-safe. Every failure of the database is a <see cref="NewsQAException"/> that says what to do; a call that failed may have been done all the
/// same, in part or whole, so that all that is written here may be written again.
/// </summary>
public interface IPointStore : IAsyncDisposable
{
    /// <summary>How messages name the database, such as <c>Qdrant at http://localhost:6334</c>.</summary>
    string Name { get; }

    /// <summary>Asks whether it answers, and can do all that is needed.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Its version.</returns>
    /// <exception cref="NewsQAException">It does not answer, refuses, or is too old.</exception>
    Task<string> CheckAsync(CancellationToken cancellationToken);

    /// <summary>All collections.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Their names, without aliases.</returns>
    Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellationToken);

    /// <summary>Which collection an alias stands for.</summary>
    /// <param name="alias">The alias.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The collection; null when there is no such alias.</returns>
    Task<string?> FindAliasAsync(string alias, CancellationToken cancellationToken);

    /// <summary>Makes an alias stand for a collection, in one step: each call before sees the old one, each after it the new one.</summary>
    /// <param name="alias">The alias; made when it is missing.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="cancellationToken">Stops before the switch.</param>
    /// <exception cref="PointRefusedException">There is no such collection; the alias is as it was.</exception>
    Task SwitchAliasAsync(string alias, string collection, CancellationToken cancellationToken);

    /// <summary>Makes a collection with its payload indexes; one that is there already stays.</summary>
    /// <param name="schema">What it is like.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task CreateAsync(CollectionSchema schema, CancellationToken cancellationToken);

    /// <summary>Removes a collection with all its points; one that is not there counts for nothing.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task DropAsync(string collection, CancellationToken cancellationToken);

    /// <summary>Writes points: one with an id that is there replaces it whole. On return all of it is kept. Any number of points; the store cuts them into requests.</summary>
    /// <param name="collection">The collection or alias.</param>
    /// <param name="points">The points.</param>
    /// <param name="onlyIf">A point that is there already is replaced only where it matches this, judged and written in one step; null for always.</param>
    /// <param name="cancellationToken">Stops the work; part of it may be done.</param>
    Task UpsertAsync(PointCollection collection, IReadOnlyList<Point> points, PointFilter? onlyIf, CancellationToken cancellationToken);

    /// <summary>Removes points.</summary>
    /// <param name="collection">The collection or alias.</param>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task DeleteAsync(PointCollection collection, PointFilter filter, CancellationToken cancellationToken);

    /// <summary>Reads points by id.</summary>
    /// <param name="collection">The collection or alias.</param>
    /// <param name="ids">The ids, any number.</param>
    /// <param name="parts">What of each.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Those that are there, in any order.</returns>
    Task<IReadOnlyList<Point>> RetrieveAsync(PointCollection collection, IReadOnlyCollection<Guid> ids, PointParts parts, CancellationToken cancellationToken);

    /// <summary>Reads points by a filter, page by page in the order of their ids.</summary>
    /// <param name="collection">The collection or alias.</param>
    /// <param name="filter">Which.</param>
    /// <param name="from">What the page before gave as next; null for the first.</param>
    /// <param name="limit">At most this many, 1 or more.</param>
    /// <param name="parts">What of each.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The page.</returns>
    Task<PointPage> ScrollAsync(PointCollection collection, PointFilter filter, Guid? from, int limit, PointParts parts, CancellationToken cancellationToken);

    /// <summary>Reads the first points by the number under a key that has an index.</summary>
    /// <param name="collection">The collection or alias.</param>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order; equal numbers in any.</param>
    /// <param name="limit">At most this many, 1 or more.</param>
    /// <param name="parts">What of each.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The points.</returns>
    Task<IReadOnlyList<Point>> ScrollAsync(PointCollection collection, PointFilter filter, PointOrder order, int limit, PointParts parts, CancellationToken cancellationToken);

    /// <summary>Counts points, exactly.</summary>
    /// <param name="collection">The collection or alias.</param>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The number.</returns>
    Task<long> CountAsync(PointCollection collection, PointFilter filter, CancellationToken cancellationToken);

    /// <summary>Runs queries in one round trip, all over the collection that the alias stood for when it began.</summary>
    /// <param name="collection">The collection or alias.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One list per query, best first. By inner product; of a sparse vector only points that share a number with it. Without a vector: what the filter lets through, score 0.</returns>
    Task<IReadOnlyList<IReadOnlyList<ScoredPoint>>> QueryAsync(PointCollection collection, IReadOnlyList<PointQuery> queries, CancellationToken cancellationToken);
}
