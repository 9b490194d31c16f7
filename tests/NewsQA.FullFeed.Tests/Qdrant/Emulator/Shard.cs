using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// Part of a collection's points. A changed point gets a new slot and the old one dies; dead slots are swept out when they are the majority.
/// Not thread-safe: <see cref="QdrantStore"/> locks.
/// </summary>
internal sealed class Shard
{
    private const int SweepAbove = 1_000;

    private readonly CollectionSchema _schema;
    private readonly Dictionary<PointKey, int> _slots = [];
    private readonly List<PointKey> _keys = [];
    private readonly List<MapField<string, Value>> _payloads = [];
    private readonly List<ulong> _versions = [];
    private readonly List<bool> _alive = [];
    private readonly Dictionary<string, DenseColumn> _dense = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SparseColumn> _sparse = new(StringComparer.Ordinal);
    private PointKey[]? _sorted;

    public Shard(CollectionSchema schema)
    {
        _schema = schema;
        MakeColumns();
    }

    public int Count => _slots.Count;

    /// <summary>One more than the highest slot.</summary>
    public int Slots => _keys.Count;

    /// <summary>The ids, ascending.</summary>
    public IReadOnlyList<PointKey> SortedKeys => _sorted ??= [.. _slots.Keys.Order()];

    public bool IsAlive(int slot) => _alive[slot];

    public PointKey KeyAt(int slot) => _keys[slot];

    public MapField<string, Value> PayloadAt(int slot) => _payloads[slot];

    public ulong VersionAt(int slot) => _versions[slot];

    public PointView View(int slot) => new(_payloads[slot], this, slot);

    public bool TryGetSlot(PointKey key, out int slot) => _slots.TryGetValue(key, out slot);

    public DenseColumn Dense(string name) => _dense[name];

    public SparseColumn Sparse(string name) => _sparse[name];

    public bool HasVector(int slot, string name) =>
        (_dense.TryGetValue(name, out var dense) && dense.Has(slot)) || (_sparse.TryGetValue(name, out var sparse) && sparse.At(slot) is not null);

    /// <summary>Stores a point in place of the one with its id.</summary>
    public void Put(PointData point, ulong version)
    {
        Remove(point.Key);
        _slots[point.Key] = _keys.Count;
        _sorted = null;
        Append(point, version);
    }

    public bool Remove(PointKey key)
    {
        if (!_slots.Remove(key, out var slot))
        {
            return false;
        }

        _alive[slot] = false;
        _sorted = null;
        SweepIfMostAreDead();
        return true;
    }

    /// <summary>Replaces a payload; vectors stay.</summary>
    public void SetPayload(int slot, MapField<string, Value> payload, ulong version) => (_payloads[slot], _versions[slot]) = (payload, version);

    /// <summary>The whole point in a slot, its vectors as they are stored.</summary>
    public PointData Read(int slot) => new(
        _keys[slot],
        _payloads[slot],
        _dense.Where(column => column.Value.Has(slot)).ToDictionary(column => column.Key, column => column.Value.Row(slot).ToArray(), StringComparer.Ordinal),
        _sparse.Where(column => column.Value.At(slot) is not null).ToDictionary(column => column.Key, column => column.Value.At(slot)!, StringComparer.Ordinal));

    private void Append(PointData point, ulong version)
    {
        _keys.Add(point.Key);
        _payloads.Add(point.Payload);
        _versions.Add(version);
        _alive.Add(true);
        foreach (var (name, column) in _dense)
        {
            column.Append(point.Dense.GetValueOrDefault(name));
        }

        foreach (var (name, column) in _sparse)
        {
            column.Append(point.Sparse.GetValueOrDefault(name));
        }
    }

    private void SweepIfMostAreDead()
    {
        if (Slots - Count < Math.Max(SweepAbove, Count))
        {
            return;
        }

        var living = Enumerable.Range(0, Slots).Where(slot => _alive[slot]).Select(slot => (Point: Read(slot), Version: _versions[slot])).ToList();
        _keys.Clear();
        _payloads.Clear();
        _versions.Clear();
        _alive.Clear();
        MakeColumns();
        foreach (var (point, version) in living)
        {
            _slots[point.Key] = Slots;
            Append(point, version);
        }
    }

    private void MakeColumns()
    {
        foreach (var (name, parameters) in _schema.Dense)
        {
            _dense[name] = new(parameters);
        }

        foreach (var (name, parameters) in _schema.Sparse)
        {
            _sparse[name] = new(parameters);
        }
    }
}
