using Qdrant.Client.Grpc;
using Operation = Qdrant.Client.Grpc.PointsUpdateOperation;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>What Qdrant checks of an update before it writes it to its log, and so tells even where nobody waits.</summary>
internal static class RequestCheck
{
    public static void Check(Operation operation)
    {
        if (operation.Upsert is { } upsert)
        {
            if (upsert.Points.Count == 0)
            {
                throw Refusal.BadRequest("Empty update request");
            }

            foreach (var point in upsert.Points)
            {
                Check(point);
            }
        }
    }

    private static void Check(PointStruct point)
    {
        PointKey.Of(point.Id);
        if (point.Vectors is null or { VectorsOptionsCase: Vectors.VectorsOptionsOneofCase.None })
        {
            // Also in a collection without vectors: a point must then bring a map of none.
            throw Refusal.Malformed("Expected some vectors");
        }

        foreach (var vector in point.Vectors.Vectors_?.Vectors.Values ?? [])
        {
            if (vector.VectorCase == Vector.VectorOneofCase.Sparse)
            {
                Sparse.Of(vector.Sparse);
            }
        }
    }
}
