using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>The vectors that a collection's points may have, by name; the one without a name is <c>""</c>.</summary>
internal sealed class CollectionSchema
{
    public CollectionSchema(CreateCollection request)
    {
        Dense = request.VectorsConfig?.ConfigCase switch
        {
            VectorsConfig.ConfigOneofCase.Params => new(StringComparer.Ordinal) { [""] = request.VectorsConfig.Params },
            VectorsConfig.ConfigOneofCase.ParamsMap => new(request.VectorsConfig.ParamsMap.Map, StringComparer.Ordinal),
            _ => new(StringComparer.Ordinal),
        };
        Sparse = new(request.SparseVectorsConfig?.Map ?? [], StringComparer.Ordinal);
        Check();
    }

    public Dictionary<string, VectorParams> Dense { get; }

    public Dictionary<string, SparseVectorParams> Sparse { get; }

    /// <summary>Reads a point of a request and checks it.</summary>
    /// <exception cref="Grpc.Core.RpcException">An unknown name, a wrong size or kind, or no vectors where the message must have them.</exception>
    public PointData Read(PointStruct point)
    {
        var data = new PointData(PointKey.Of(point.Id), point.Payload, new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        AddVectors(point.Vectors, data);
        return data;
    }

    /// <summary>Checks the vectors of a request and adds them to a point.</summary>
    public void AddVectors(Vectors vectors, PointData target)
    {
        if (vectors.VectorsOptionsCase == Vectors.VectorsOptionsOneofCase.Vector)
        {
            Add("", vectors.Vector, target);
        }

        foreach (var (name, vector) in vectors.Vectors_?.Vectors ?? [])
        {
            Add(name, vector, target);
        }
    }

    private void Add(string name, Vector vector, PointData target)
    {
        if (Dense.TryGetValue(name, out var parameters))
        {
            target.Dense[name] = DenseColumn.Prepare(parameters, DenseOf(vector));
        }
        else if (Sparse.ContainsKey(name))
        {
            target.Sparse[name] = SparseOf(vector);
        }
        else
        {
            throw Refusal.NoVector(name);
        }
    }

#pragma warning disable CS0612 // Old clients use the fields that later ones call deprecated, and the server reads both.
    private static RepeatedField<float> DenseOf(Vector vector) => vector.VectorCase switch
    {
        Vector.VectorOneofCase.Dense => vector.Dense.Data,
        Vector.VectorOneofCase.None when vector.Indices is null => vector.Data,
        Vector.VectorOneofCase.None or Vector.VectorOneofCase.Sparse => throw Refusal.SparseForDense(),
        _ => throw Refusal.NotEmulated($"vectors of the kind {vector.VectorCase}"),
    };

    private static Sparse SparseOf(Vector vector) => vector.VectorCase switch
    {
        Vector.VectorOneofCase.Sparse => Emulator.Sparse.Of(vector.Sparse),
        Vector.VectorOneofCase.None when vector.Indices is { } indices =>
            Emulator.Sparse.Of(new SparseVector { Indices = { indices.Data }, Values = { vector.Data } }),
        _ => throw Refusal.SparseForDense(),
    };
#pragma warning restore CS0612

    private void Check()
    {
        foreach (var (name, parameters) in Dense)
        {
            if (parameters.Size is < 1 or > 65_536)
            {
                throw Refusal.Validation("vectors_config.config.size", $"value {parameters.Size} invalid, must be from 1 to 65536");
            }

            if (parameters.Distance == Distance.UnknownDistance)
            {
                throw Refusal.Malformed("Cannot convert distance: 0");
            }

            if (parameters.MultivectorConfig is not null)
            {
                throw Refusal.NotEmulated($"multivectors ({name})");
            }
        }
    }
}
