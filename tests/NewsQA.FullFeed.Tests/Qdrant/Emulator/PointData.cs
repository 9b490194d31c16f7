using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>A point to be stored, checked against its collection.</summary>
internal sealed record PointData(PointKey Key, MapField<string, Value> Payload, Dictionary<string, float[]> Dense, Dictionary<string, Sparse> Sparse);
