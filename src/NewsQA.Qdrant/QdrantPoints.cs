using NewsQA.Indexing.Points;
using Qdrant.Client.Grpc;
using PointId = Qdrant.Client.Grpc.PointId;
using ScoredPoint = NewsQA.Indexing.Points.ScoredPoint;
using SparseVector = NewsQA.Indexing.Points.SparseVector;

namespace NewsQA.Qdrant;

/// <summary>Points from and to Qdrant's.</summary>
internal static class QdrantPoints
{
    /// <summary>What every dense vector is called.</summary>
    public const string DenseName = "dense";

    /// <summary>A point as Qdrant takes it. One without vectors says so: leaving them out is an error.</summary>
    public static PointStruct ToGrpc(Point point, PointCollection collection)
    {
        var vectors = new NamedVectors();
        if (point.Dense is not null)
        {
            vectors.Vectors[DenseName] = point.Dense;
        }

        if (point.Sparse is not null)
        {
            vectors.Vectors[collection.SparseName] = (point.Sparse.Values, point.Sparse.Indices);
        }

        var grpc = new PointStruct { Id = point.Id, Vectors = new Vectors { Vectors_ = vectors } };
        foreach (var (key, value) in point.Payload)
        {
            grpc.Payload[key] = value switch
            {
                string text => new Value { StringValue = text },
                long number => new Value { IntegerValue = number },
                _ => new Value { ListValue = new ListValue { Values = { ((string[])value).Select(text => new Value { StringValue = text }) } } },
            };
        }

        return grpc;
    }

    /// <summary>A point that was read.</summary>
    public static Point Of(RetrievedPoint point, PointCollection collection)
    {
        var vectors = point.Vectors?.Vectors?.Vectors;
        var dense = vectors is not null && vectors.TryGetValue(DenseName, out var found) ? found.GetDenseVector()?.Data.ToArray() : null;
        var sparse = vectors is not null && vectors.TryGetValue(collection.SparseName, out found) ? found.GetSparseVector() : null;
        return new Point(IdOf(point.Id), PayloadOf(point.Payload), dense, sparse is null ? null : new SparseVector([.. sparse.Indices], [.. sparse.Values]));
    }

    /// <summary>A point that was found.</summary>
    public static ScoredPoint Of(global::Qdrant.Client.Grpc.ScoredPoint point) => new(new Point(IdOf(point.Id), PayloadOf(point.Payload)), point.Score);

    /// <summary>An id.</summary>
    public static Guid IdOf(PointId id) => Guid.Parse(id.Uuid);

    /// <summary>Which keys of payloads are read.</summary>
    public static WithPayloadSelector Keys(IReadOnlyList<string>? keys) =>
        keys is null ? new WithPayloadSelector { Enable = true } : new WithPayloadSelector { Include = new PayloadIncludeSelector { Fields = { keys } } };

    /// <summary>Which vectors are read.</summary>
    public static WithVectorsSelector VectorsOf(PointParts parts, PointCollection collection)
    {
        var names = new VectorsSelector();
        if (parts.Dense)
        {
            names.Names.Add(DenseName);
        }

        if (parts.Sparse)
        {
            names.Names.Add(collection.SparseName);
        }

        return names.Names.Count == 0 ? new WithVectorsSelector { Enable = false } : new WithVectorsSelector { Include = names };
    }

    private static Payload PayloadOf(IEnumerable<KeyValuePair<string, Value>> values)
    {
        var payload = new Payload();
        foreach (var (key, value) in values)
        {
            payload[key] = value.KindCase switch
            {
                Value.KindOneofCase.StringValue => value.StringValue,
                Value.KindOneofCase.IntegerValue => value.IntegerValue,
                Value.KindOneofCase.ListValue => value.ListValue.Values.Select(item => item.StringValue).ToArray(),
                _ => throw new NotSupportedException($"The field {key} of a point is of a kind that NewsQA never writes: {value.KindCase}."),
            };
        }

        return payload;
    }
}
