using Grpc.Core;
using NewsQA.Client;
using NewsQA.Indexing.Points;
using Qdrant.Client.Grpc;
using PointId = Qdrant.Client.Grpc.PointId;
using ScoredPoint = NewsQA.Indexing.Points.ScoredPoint;

namespace NewsQA.Qdrant;

/// <summary>A vector database over Qdrant's gRPC interface. Thread-safe.</summary>
/// <param name="client">The connection; goes with this.</param>
/// <param name="options">Where it is and how collections are made.</param>
public sealed class QdrantPointStore(QdrantConnection client, QdrantOptions options) : IPointStore
{
    private const int IdsPerRequest = 1000;
    private const int RequestsAtOnce = 4;

    private readonly QdrantCalls calls = new(options);
    private readonly QdrantSchemas schemas = new(options);

    /// <inheritdoc/>
    public string Name => $"Qdrant at {options.DisplayAddress}";

    private Points.PointsClient Points => client.Grpc.Points;

    private Collections.CollectionsClient Collections => client.Grpc.Collections;

    /// <inheritdoc/>
    public async Task<string> CheckAsync(CancellationToken cancellationToken)
    {
        var reply = await calls.ReadAsync(call => client.Grpc.Qdrant.HealthCheckAsync(new HealthCheckRequest(), call), cancellationToken).ConfigureAwait(false);
        if (Version.TryParse(reply.Version.Split('-')[0], out var version) && version < QdrantOptions.LeastVersion)
        {
            throw new NewsQAException($"{Name} is version {reply.Version}; NewsQA needs {QdrantOptions.LeastVersion} or newer, which can write on a condition.");
        }

        // The health check takes no API key, so that it does not tell whether ours is right.
        await ListCollectionsAsync(cancellationToken).ConfigureAwait(false);
        return reply.Version;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellationToken)
    {
        var reply = await calls.ReadAsync(call => Collections.ListAsync(new ListCollectionsRequest(), call), cancellationToken).ConfigureAwait(false);
        return [.. reply.Collections.Select(collection => collection.Name)];
    }

    /// <inheritdoc/>
    public async Task<string?> FindAliasAsync(string alias, CancellationToken cancellationToken)
    {
        var reply = await calls.ReadAsync(call => Collections.ListAliasesAsync(new ListAliasesRequest(), call), cancellationToken).ConfigureAwait(false);
        return reply.Aliases.FirstOrDefault(known => known.AliasName == alias)?.CollectionName;
    }

    /// <inheritdoc/>
    public Task SwitchAliasAsync(string alias, string collection, CancellationToken cancellationToken)
    {
        // One action, which moves an alias that is there: of several, each goes to the disk by itself, and the earlier ones stay done where a later one is refused.
        var request = new ChangeAliases { Actions = { new AliasOperations { CreateAlias = new CreateAlias { AliasName = alias, CollectionName = collection } } } };
        return calls.WriteAsync(call => Collections.UpdateAliasesAsync(request, call), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task CreateAsync(CollectionSchema schema, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var names = await ListCollectionsAsync(cancellationToken).ConfigureAwait(false);
        if (!names.Contains(schema.Collection.Name, StringComparer.Ordinal))
        {
            try
            {
                await calls.WriteAsync(call => Collections.CreateAsync(schemas.Create(schema), call), cancellationToken).ConfigureAwait(false);
            }
            catch (NewsQAException error) when (error.InnerException is RpcException { StatusCode: StatusCode.AlreadyExists })
            {
                // Another server was faster, or this one was and did not hear of it.
            }
        }

        foreach (var index in QdrantSchemas.Indexes(schema))
        {
            await calls.WriteAsync(call => Points.CreateFieldIndexAsync(index, call), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task DropAsync(string collection, CancellationToken cancellationToken) =>
        calls.WriteAsync(call => Collections.DeleteAsync(new DeleteCollection { CollectionName = collection }, call), cancellationToken);

    /// <inheritdoc/>
    public async Task UpsertAsync(PointCollection collection, IReadOnlyList<Point> points, PointFilter? onlyIf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var requests = QdrantRequests.Upserts(collection, points, onlyIf);
        // Conditional ones are few, and their order counts.
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = onlyIf is null ? RequestsAtOnce : 1, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            requests,
            atOnce,
            async (request, stop) => await calls.WriteAsync(call => Points.UpsertAsync(request, call), stop).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(PointCollection collection, PointFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var request = QdrantRequests.Delete(collection, filter);
        return calls.WriteAsync(call => Points.DeleteAsync(request, call), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Point>> RetrieveAsync(
        PointCollection collection, IReadOnlyCollection<Guid> ids, PointParts parts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(parts);
        var found = new List<Point>(ids.Count);
        foreach (var chunk in ids.Chunk(parts.Keys is null ? QdrantRequests.PointsAtOnce : IdsPerRequest))
        {
            var request = new GetPoints
            {
                CollectionName = collection.Name, Ids = { chunk.Select(id => (PointId)id) }, WithPayload = QdrantPoints.Keys(parts.Keys), WithVectors = QdrantPoints.VectorsOf(parts, collection),
            };
            var reply = await calls.ReadAsync(call => Points.GetAsync(request, call), cancellationToken).ConfigureAwait(false);
            found.AddRange(reply.Result.Select(point => QdrantPoints.Of(point, collection)));
        }

        return found;
    }

    /// <inheritdoc/>
    public async Task<PointPage> ScrollAsync(
        PointCollection collection, PointFilter filter, Guid? from, int limit, PointParts parts, CancellationToken cancellationToken)
    {
        var request = QdrantRequests.Scroll(collection, filter, limit, parts);
        if (from is { } id)
        {
            request.Offset = id;
        }

        var reply = await calls.ReadAsync(call => Points.ScrollAsync(request, call), cancellationToken).ConfigureAwait(false);
        return new PointPage([.. reply.Result.Select(point => QdrantPoints.Of(point, collection))], reply.NextPageOffset is null ? null : QdrantPoints.IdOf(reply.NextPageOffset));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Point>> ScrollAsync(
        PointCollection collection, PointFilter filter, PointOrder order, int limit, PointParts parts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var request = QdrantRequests.Scroll(collection, filter, limit, parts);
        request.OrderBy = new OrderBy { Key = order.Key, Direction = order.IsDescending ? Direction.Desc : Direction.Asc };
        var reply = await calls.ReadAsync(call => Points.ScrollAsync(request, call), cancellationToken).ConfigureAwait(false);
        return [.. reply.Result.Select(point => QdrantPoints.Of(point, collection))];
    }

    /// <inheritdoc/>
    public async Task<long> CountAsync(PointCollection collection, PointFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var request = new CountPoints { CollectionName = collection.Name, Filter = QdrantFilters.Of(filter), Exact = true };
        var reply = await calls.ReadAsync(call => Points.CountAsync(request, call), cancellationToken).ConfigureAwait(false);
        return (long)reply.Result.Count;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<ScoredPoint>>> QueryAsync(
        PointCollection collection, IReadOnlyList<PointQuery> queries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var request = new QueryBatchPoints { CollectionName = collection.Name, QueryPoints = { queries.Select(query => QdrantRequests.Query(collection, query, schemas)) } };
        var reply = await calls.ReadAsync(call => Points.QueryBatchAsync(request, call), cancellationToken).ConfigureAwait(false);
        return [.. reply.Result.Select(list => (IReadOnlyList<ScoredPoint>)[.. list.Result.Select(QdrantPoints.Of)])];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }
}
