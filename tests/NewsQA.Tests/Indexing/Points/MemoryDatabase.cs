using NewsQA.Client;
using NewsQA.Indexing.Points;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>What a vector database keeps, in memory; survives the stores that are opened on it. Can fail at any write, before or after it is done, or half way.</summary>
internal sealed class MemoryDatabase
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Dictionary<Guid, Point>> collections = [];
    private readonly Dictionary<string, CollectionSchema> schemas = [];
    private readonly Dictionary<string, string> aliases = [];

    /// <summary>Writes so far.</summary>
    public int Writes { get; private set; }

    /// <summary>The write, from 1, that fails with all after it; 0 for none.</summary>
    public int FailingWrite { get; set; }

    /// <summary>What of the failing write is done all the same.</summary>
    public Failure Failing { get; set; }

    public enum Failure
    {
        Before,
        HalfWay,
        After,
    }

    /// <summary>Runs before each read and write, outside of them.</summary>
    public Func<string, Task>? OnCall { get; set; }

    /// <summary>Told each write: how to do it once more.</summary>
    public Action<Action>? OnWrite { get; set; }

    /// <summary>Told the queries of each call.</summary>
    public Action<IReadOnlyList<PointQuery>>? OnQuery { get; set; }

    public IReadOnlyList<string> Collections => Locked(() => collections.Keys.Order(StringComparer.Ordinal).ToList());

    /// <summary>What the alias is said to stand for by a node that does not know yet what the others agreed to; null for the truth.</summary>
    public string? StaleAlias { get; set; }

    public string? Alias(string name) => StaleAlias ?? Locked(() => aliases.GetValueOrDefault(name));

    public T Read<T>(string collection, Func<IReadOnlyDictionary<Guid, Point>, CollectionSchema, T> read) => Locked(() =>
    {
        var name = aliases.GetValueOrDefault(collection, collection);
        return collections.TryGetValue(name, out var points) ? read(points, schemas[name]) : throw new PointRefusedException($"Not found: Collection `{collection}` doesn't exist!");
    });

    public void Create(CollectionSchema schema) => Write(half => _ = half || (collections.TryAdd(schema.Collection.Name, []) && schemas.TryAdd(schema.Collection.Name, schema)));

    public void Drop(string collection) => Write(half =>
    {
        if (!half)
        {
            collections.Remove(collection);
            schemas.Remove(collection);
            aliases.Where(alias => alias.Value == collection).ToList().ForEach(alias => aliases.Remove(alias.Key));
        }
    });

    public void SwitchAlias(string alias, string collection) => Write(half =>
    {
        if (!collections.ContainsKey(collection))
        {
            throw new PointRefusedException($"Not found: Collection `{collection}` doesn't exist!");
        }

        aliases[alias] = half && aliases.TryGetValue(alias, out var old) ? old : collection;
    });

    /// <summary>As after all collections were restored from snapshots.</summary>
    public void LoseAliases() => Locked(() =>
    {
        aliases.Clear();
        return true;
    });

    /// <summary>All points as they are, to be brought back later: points are never changed in place.</summary>
    public Action Snapshot() => Locked<Action>(() =>
    {
        var kept = collections.ToDictionary(entry => entry.Key, entry => new Dictionary<Guid, Point>(entry.Value));
        return () => Locked(() =>
        {
            foreach (var (name, points) in kept)
            {
                collections[name] = new Dictionary<Guid, Point>(points);
            }

            return true;
        });
    });

    public void Upsert(string collection, IReadOnlyList<Point> points, PointFilter? onlyIf) => Write(half =>
    {
        var stored = Stored(collection);
        foreach (var point in points.Take(half ? points.Count / 2 : points.Count))
        {
            if (onlyIf is null || !stored.TryGetValue(point.Id, out var before) || PointMatch.Matches(onlyIf, before))
            {
                stored[point.Id] = point;
            }
        }
    });

    public void Delete(string collection, PointFilter filter) => Write(half =>
    {
        var stored = Stored(collection);
        var matching = stored.Values.Where(point => PointMatch.Matches(filter, point)).Select(point => point.Id).ToList();
        matching.Take(half ? matching.Count / 2 : matching.Count).ToList().ForEach(id => stored.Remove(id));
    });

    private Dictionary<Guid, Point> Stored(string collection) =>
        collections.GetValueOrDefault(aliases.GetValueOrDefault(collection, collection)) ?? throw new PointRefusedException($"Not found: Collection `{collection}` doesn't exist!");

    private void Write(Action<bool> write) => Locked(() =>
    {
        Writes++;
        OnWrite?.Invoke(() => Locked(() =>
        {
            write(false);
            return true;
        }));
        var fails = FailingWrite > 0 && Writes >= FailingWrite;
        if (!fails || (Writes == FailingWrite && Failing != Failure.Before))
        {
            write(fails && Failing == Failure.HalfWay);
        }

        return fails ? throw new NewsQAException($"Write {Writes} failed, {Failing}.") : true;
    });

    private T Locked<T>(Func<T> work)
    {
        lock (gate)
        {
            return work();
        }
    }
}
