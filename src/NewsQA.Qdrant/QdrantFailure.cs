using Grpc.Core;
using NewsQA.Client;

namespace NewsQA.Qdrant;

/// <summary>Says in plain words what a failed call to Qdrant means.</summary>
internal static class QdrantFailure
{
    private const string TimeoutKey = $"{QdrantOptions.Section}:{nameof(QdrantOptions.TimeoutSeconds)}";
    private const string ApiKeyKey = $"{QdrantOptions.Section}:{nameof(QdrantOptions.ApiKey)}";
    private const string HowToStart = "start it with `docker compose up qdrant`";

    public static NewsQAException Of(RpcException failure, QdrantOptions options)
    {
        var server = $"Qdrant at {options.DisplayAddress}";
        var message = failure.StatusCode switch
        {
            StatusCode.DeadlineExceeded =>
                $"{server} does not answer: no reply within {options.TimeoutSeconds} s ({TimeoutKey}); {HowToStart}",
            StatusCode.Unavailable => $"{server} does not answer: {Cause(failure)}; {HowToStart}",
            StatusCode.Unauthenticated or StatusCode.PermissionDenied =>
                $"{server} refuses access: {Cause(failure)}; set {ApiKeyKey}",
            _ => $"{server} failed with {failure.StatusCode}: {Cause(failure)}; check that this is its gRPC port (6334), and its log",
        };
        return new NewsQAException(message, failure);
    }

    // The client wraps "Connection refused" in two layers that only repeat it.
    private static string Cause(RpcException failure) =>
        (failure.Status.DebugException?.GetBaseException().Message ?? failure.Status.Detail).TrimEnd('.');
}
