using Grpc.Core;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>The statuses with which Qdrant refuses a request, with the words before its messages (its StorageError and CollectionError).</summary>
internal static class Refusal
{
    /// <summary>A message that cannot even be converted: no prefix.</summary>
    public static RpcException Malformed(string detail) => Of(StatusCode.InvalidArgument, detail);

    /// <summary>A field that breaks its declared limits.</summary>
    public static RpcException Validation(string field, string reason) =>
        Of(StatusCode.InvalidArgument, $"Validation error in body: [{field}: {reason}]");

    public static RpcException BadInput(string detail) => Of(StatusCode.InvalidArgument, $"Wrong input: {detail}");

    public static RpcException BadRequest(string detail) => Of(StatusCode.InvalidArgument, $"Bad request: {detail}");

    public static RpcException NotFound(string detail) => Of(StatusCode.NotFound, $"Not found: {detail}");

    public static RpcException NoCollection(string name) => NotFound($"Collection `{name}` doesn't exist!");

    public static RpcException NoPoint(PointKey key) => NotFound($"No point with id {key} found");

    public static RpcException AlreadyExists(string name) => Of(StatusCode.AlreadyExists, $"Wrong input: Collection `{name}` already exists!");

    public static RpcException NoVector(string name) => BadInput($"Not existing vector name error: {name}");

    public static RpcException WrongDimension(int expected, int received) =>
        BadInput($"Vector dimension error: expected dim: {expected}, got {received}");

    public static RpcException SparseForDense() => BadInput("Conversion between sparse and regular vectors failed");

    /// <summary>What the real server can and this double cannot: a test that needs it should say so, not pass by chance.</summary>
    public static RpcException NotEmulated(string what) => Of(StatusCode.Unimplemented, $"The emulator does not have {what}.");

    private static RpcException Of(StatusCode code, string detail) => new(new Status(code, detail));
}
