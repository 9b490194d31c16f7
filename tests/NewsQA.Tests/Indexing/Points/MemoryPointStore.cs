using NewsQA.Indexing.Points;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>A connection to a <see cref="MemoryDatabase"/>: searches by looking at every point.</summary>
internal sealed class MemoryPointStore(MemoryDatabase database) : IPointStore
{
    public string Name => "a database in memory";

    public bool IsDisposed { get; private set; }

    public Task<string> CheckAsync(CancellationToken cancellationToken) => Call("check", () => "1");

    public Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellationToken) => Call("list", () => database.Collections);

    public Task<string?> FindAliasAsync(string alias, CancellationToken cancellationToken) => Call("alias", () => database.Alias(alias));

    public Task SwitchAliasAsync(string alias, string collection, CancellationToken cancellationToken) => Call("switch", () => database.SwitchAlias(alias, collection));

    public Task CreateAsync(CollectionSchema schema, CancellationToken cancellationToken) => Call("create", () => database.Create(schema));

    public Task DropAsync(string collection, CancellationToken cancellationToken) => Call("drop", () => database.Drop(collection));

    public Task UpsertAsync(PointCollection collection, IReadOnlyList<Point> points, PointFilter? onlyIf, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return points.Count == 0 ? Task.CompletedTask : Call("upsert", () => database.Upsert(collection.Name, points, onlyIf));
    }

    public Task DeleteAsync(PointCollection collection, PointFilter filter, CancellationToken cancellationToken) => Call("delete", () => database.Delete(collection.Name, filter));

    public Task<IReadOnlyList<Point>> RetrieveAsync(PointCollection collection, IReadOnlyCollection<Guid> ids, PointParts parts, CancellationToken cancellationToken) => Call(
        "retrieve",
        () => database.Read<IReadOnlyList<Point>>(collection.Name, (points, _) => [.. ids.Distinct().Where(points.ContainsKey).Select(id => Part(points[id], parts))]));

    public Task<PointPage> ScrollAsync(PointCollection collection, PointFilter filter, Guid? from, int limit, PointParts parts, CancellationToken cancellationToken) => Call(
        "scroll",
        () => database.Read(collection.Name, (points, _) =>
        {
            var found = points.Values.Where(point => PointMatch.Matches(filter, point) && (from is null || point.Id.CompareTo(from.Value) >= 0)).OrderBy(point => point.Id).Take(limit + 1).ToList();
            return new PointPage([.. found.Take(limit).Select(point => Part(point, parts))], found.Count > limit ? found[limit].Id : null);
        }));

    public Task<IReadOnlyList<Point>> ScrollAsync(
        PointCollection collection, PointFilter filter, PointOrder order, int limit, PointParts parts, CancellationToken cancellationToken) => Call(
        "scroll",
        () => database.Read<IReadOnlyList<Point>>(collection.Name, (points, schema) =>
        {
            Assert.Contains(order.Key, schema.Numbers);
            var found = points.Values.Where(point => point.Payload.ContainsKey(order.Key) && PointMatch.Matches(filter, point));
            var sorted = order.IsDescending ? found.OrderByDescending(point => point.Payload.Number(order.Key)) : found.OrderBy(point => point.Payload.Number(order.Key));
            return [.. sorted.ThenBy(point => point.Id).Take(limit).Select(point => Part(point, parts))];
        }));

    public Task<long> CountAsync(PointCollection collection, PointFilter filter, CancellationToken cancellationToken) =>
        Call("count", () => database.Read(collection.Name, (points, _) => points.Values.LongCount(point => PointMatch.Matches(filter, point))));

    public Task<IReadOnlyList<IReadOnlyList<ScoredPoint>>> QueryAsync(PointCollection collection, IReadOnlyList<PointQuery> queries, CancellationToken cancellationToken) => Call(
        "query",
        () =>
        {
            database.OnQuery?.Invoke(queries);
            return database.Read<IReadOnlyList<IReadOnlyList<ScoredPoint>>>(collection.Name, (points, schema) => [.. queries.Select(query => Run(points, schema, query))]);
        });

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }

    private static IReadOnlyList<ScoredPoint> Run(IReadOnlyDictionary<Guid, Point> points, CollectionSchema schema, PointQuery query)
    {
        if (query.Dense is { } vector && vector.Length != schema.Dimension)
        {
            throw new PointRefusedException($"Wrong input: Vector dimension error: expected dim: {schema.Dimension}, got {vector.Length}");
        }

        var found = points.Values.Where(point => PointMatch.Matches(query.Filter, point)).Select(point => (Point: point, Score: Score(point, query))).Where(hit => hit.Score is not null);
        // Ties in no useful order, as in a database.
        return [.. found.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Point.Id).Take(query.Limit)
            .Select(hit => new ScoredPoint(Part(hit.Point, new PointParts(query.Keys)), hit.Score!.Value))];
    }

    private static float? Score(Point point, PointQuery query)
    {
        if (query.Dense is { } dense)
        {
            return point.Dense is null ? null : Dot(point.Dense, dense.Span);
        }

        if (query.Sparse is not { } sparse)
        {
            return 0;
        }

        return point.Sparse is null ? null : Dot(point.Sparse, sparse);
    }

    private static float Dot(float[] left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static float? Dot(SparseVector left, SparseVector right)
    {
        float? sum = null;
        for (int l = 0, r = 0; l < left.Indices.Length && r < right.Indices.Length;)
        {
            if (left.Indices[l] == right.Indices[r])
            {
                sum = (sum ?? 0) + (left.Values[l++] * right.Values[r++]);
            }
            else if (left.Indices[l] < right.Indices[r])
            {
                l++;
            }
            else
            {
                r++;
            }
        }

        return sum;
    }

    private static Point Part(Point point, PointParts parts)
    {
        var payload = new Payload();
        foreach (var (key, value) in point.Payload.Where(entry => parts.Keys is null || parts.Keys.Contains(entry.Key)))
        {
            payload[key] = value;
        }

        return new Point(point.Id, payload, parts.Dense ? point.Dense : null, parts.Sparse ? point.Sparse : null);
    }

    private Task<bool> Call(string name, Action work) => Call(name, () =>
    {
        work();
        return true;
    });

    private async Task<T> Call<T>(string name, Func<T> work)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        if (database.OnCall is { } before)
        {
            await before(name);
        }

        return work();
    }
}
