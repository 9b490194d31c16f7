using Google.Protobuf.Reflection;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Qdrant's methods, from the client package's own descriptors.</summary>
internal static class GrpcMethods
{
    private static readonly FileDescriptor[] Files =
        [QdrantReflection.Descriptor, CollectionsServiceReflection.Descriptor, PointsServiceReflection.Descriptor];

    /// <summary>Methods by path, such as <c>/qdrant.Points/Upsert</c>.</summary>
    public static IReadOnlyDictionary<string, MethodDescriptor> ByPath { get; } = Files
        .SelectMany(file => file.Services)
        .SelectMany(service => service.Methods)
        .ToDictionary(method => $"/{method.Service.FullName}/{method.Name}", StringComparer.Ordinal);

    /// <summary>Their short names, such as <c>Points/Upsert</c>.</summary>
    public static IReadOnlySet<string> Names { get; } = ByPath.Values.Select(NameOf).ToHashSet(StringComparer.Ordinal);

    public static string NameOf(MethodDescriptor method) => $"{method.Service.Name}/{method.Name}";
}
