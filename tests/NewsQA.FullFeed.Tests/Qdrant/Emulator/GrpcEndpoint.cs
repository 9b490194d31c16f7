using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Answers calls: reads, checks the key, lets go wrong what should, and replies.</summary>
/// <param name="handlers">What answers each method.</param>
/// <param name="faults">What goes wrong.</param>
/// <param name="options">The key that a call must bring, and whether a replica is away.</param>
internal sealed class GrpcEndpoint(Handlers handlers, Faults faults, EmulatorOptions options)
{
    /// <summary>The calls so far, in the order they came in.</summary>
    public ConcurrentQueue<RecordedCall> Calls { get; } = new();

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        if (!GrpcMethods.ByPath.TryGetValue(context.Request.Path, out var method))
        {
            GrpcFraming.End(context.Response, new Status(StatusCode.Unimplemented, ""));
            return;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        if (GrpcFraming.Timeout(context.Request.Headers["grpc-timeout"]) is { } timeout)
        {
            deadline.CancelAfter(timeout);
        }

        var request = await GrpcFraming.ReadAsync(context.Request, method.InputType.Parser, deadline.Token);
        var call = new RecordedCall(GrpcMethods.NameOf(method), request, context.Request.Headers["grpc-timeout"], context.Request.Headers["api-key"]);
        Calls.Enqueue(call);
        try
        {
            var reply = await RunAsync(call, context, deadline.Token);
            await GrpcFraming.WriteAsync(context.Response, reply, deadline.Token);
            call.Status = StatusCode.OK;
            GrpcFraming.End(context.Response, Status.DefaultSuccess);
        }
        catch (RpcException refusal)
        {
            call.Status = refusal.StatusCode;
            GrpcFraming.End(context.Response, refusal.Status, refusal.Trailers);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            call.Status = StatusCode.DeadlineExceeded;
            GrpcFraming.End(context.Response, new Status(StatusCode.DeadlineExceeded, "Timeout expired"));
        }
        catch (OperationCanceledException)
        {
            // The caller has gone.
        }
        catch (Exception bug) when (bug is not IOException)
        {
            // So that a test that trips over it sees it.
            call.Status = StatusCode.Unknown;
            GrpcFraming.End(context.Response, new Status(StatusCode.Unknown, $"The emulator failed: {bug}"));
        }
    }

    private async Task<IMessage> RunAsync(RecordedCall call, HttpContext context, CancellationToken deadline)
    {
        CheckKey(call);
        if (faults.Next(call.Method, call.Request) is not { } fault)
        {
            return Apply(call, call.Request);
        }

        await (fault.OnArrival?.Invoke() ?? Task.CompletedTask);
        await Task.Delay(fault.Delay, deadline);
        var isHarmless = fault.Status is null && !fault.BreaksConnection;
        var reply = isHarmless || fault.IsApplied ? Apply(call, fault.PartOf(call.Request)) : null;
        await Task.Delay(fault.ReplyDelay, deadline);
        if (fault.BreaksConnection)
        {
            context.Features.Get<IConnectionLifetimeFeature>()!.Abort();
            throw new OperationCanceledException(context.RequestAborted.IsCancellationRequested ? "Broken off." : "Breaking off.");
        }

        return fault.Status is { } status ? throw new RpcException(status, TrailersOf(fault)) : reply!;
    }

    private static Metadata TrailersOf(Fault fault)
    {
        var trailers = new Metadata();
        if (fault.RetryAfterSeconds is { } seconds)
        {
            trailers.Add("retry-after", seconds.ToString(CultureInfo.InvariantCulture));
        }

        return trailers;
    }

    private IMessage Apply(RecordedCall call, IMessage request)
    {
        var watch = Stopwatch.GetTimestamp();
        CheckCollectionName(request);
        CheckOrdering(request);
        var reply = handlers.Answer(call.Method, request);
        call.IsApplied = true;
        reply.Descriptor.FindFieldByName("time")?.Accessor.SetValue(reply, Stopwatch.GetElapsedTime(watch).TotalSeconds);
        return reply;
    }

    // The health check needs no key (src/tonic/auth.rs in Qdrant's source): that it answers does not mean that the key is right.
    private void CheckKey(RecordedCall call)
    {
        if (options.ApiKey is null || call.Method == "Qdrant/HealthCheck" || call.ApiKey == options.ApiKey)
        {
            return;
        }

        var detail = call.ApiKey is null ? "Must provide an API key or an Authorization bearer token" : "Invalid API key or JWT";
        throw new RpcException(new Status(StatusCode.Unauthenticated, detail));
    }

    // The highest replica leads writes in a strong order, alive or not (leader_peer_for_update in Qdrant's source).
    private void CheckOrdering(IMessage request)
    {
        if (options.HasReplicaDown && request.Descriptor.FindFieldByName("ordering")?.Accessor.GetValue(request) is WriteOrdering { Type: WriteOrderingType.Strong })
        {
            throw new RpcException(new Status(
                StatusCode.Internal, "Service internal error: Failed to apply update with Strong ordering via leader peer 3: Service internal error: The replica set has no active replica"));
        }
    }

    private static void CheckCollectionName(IMessage request)
    {
        if (request.Descriptor.FindFieldByName("collection_name")?.Accessor.GetValue(request) is string { Length: < 1 or > 255 } name)
        {
            throw Refusal.Validation("collection_name", $"value \"{name}\" invalid, must be from 1 to 255 characters");
        }
    }
}
