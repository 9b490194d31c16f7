using System.Globalization;
using System.Security.Authentication;
using Grpc.Core;
using NewsQA.Client;
using NewsQA.Indexing.Points;

namespace NewsQA.Qdrant;

/// <summary>Says in plain words what a failed call to Qdrant means.</summary>
internal static class QdrantFailure
{
    private const string TimeoutKey = $"{QdrantOptions.Section}:{nameof(QdrantOptions.TimeoutSeconds)}";
    private const string UrlKey = $"{QdrantOptions.Section}:{nameof(QdrantOptions.Url)}";
    private const string ApiKeyKey = $"{QdrantOptions.Section}:{nameof(QdrantOptions.ApiKey)}";
    private const string CollectionKey = $"{QdrantOptions.Section}:{nameof(QdrantOptions.Collection)}";
    private const string HowToStart = "start it with `docker compose up qdrant`";
    private const string OtherPort = "check that this is its gRPC port (6334)";

    public static NewsQAException Of(RpcException failure, QdrantOptions options) => Of(failure, options, options.TimeoutSeconds);

    public static NewsQAException Of(RpcException failure, QdrantOptions options, double deadlineSeconds)
    {
        var server = $"Qdrant at {options.DisplayAddress}";
        var message = failure.StatusCode switch
        {
            // The server's own word for a deadline that is over is Cancelled; a caller who cancels never comes here.
            StatusCode.DeadlineExceeded or StatusCode.Cancelled =>
                $"{server} does not answer: no reply within {deadlineSeconds.ToString(CultureInfo.InvariantCulture)} s ({TimeoutKey}); {HowToStart}",
            StatusCode.Internal when failure.Status.DebugException?.GetBaseException() is AuthenticationException untrusted =>
                $"{server} cannot be trusted: {untrusted.Message.TrimEnd('.')}; install its certificate's authority, or check {UrlKey}",
            StatusCode.ResourceExhausted => $"{server} has too much to do, or its disk is full: {Cause(failure)}; try again later, or give it more room",
            StatusCode.NotFound => $"{server} lacks something: {Cause(failure)}; restart NewsQA; if it stays so, restore both collections, or delete those of this prefix, or set another {CollectionKey}",
            StatusCode.Unavailable => $"{server} does not answer: {Cause(failure)}; {HowToStart}",
            StatusCode.Unauthenticated or StatusCode.PermissionDenied =>
                $"{server} refuses access: {Cause(failure)}; set {ApiKeyKey}",
            _ => $"{server} failed with {failure.StatusCode}: {Cause(failure)}; {(IsOtherProtocol(failure) ? OtherPort : "see its log")}",
        };
        return failure.StatusCode is StatusCode.InvalidArgument or StatusCode.NotFound ? new PointRefusedException(message, failure) : new NewsQAException(message, failure);
    }

    // What answers is no gRPC server, or not this one: no HTTP/2, a web page, or methods that it does not have.
    private static bool IsOtherProtocol(RpcException failure) =>
        failure.StatusCode == StatusCode.Unimplemented || failure.Status.DebugException is not null || failure.Status.Detail.StartsWith("Bad gRPC response", StringComparison.Ordinal);

    // The client wraps "Connection refused" in two layers that only repeat it.
    private static string Cause(RpcException failure) =>
        (failure.Status.DebugException?.GetBaseException().Message ?? failure.Status.Detail).TrimEnd('.');
}
