using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>
/// A double of a Qdrant server: real HTTP/2 and gRPC framing on a free port of this machine. Requests are decoded by the client
/// package's own descriptors, so that what a test sees is what a server would. It answers what the test says, and knows nothing of vectors.
/// </summary>
internal sealed class QdrantStub : IAsyncDisposable
{
    private const int FrameHeaderBytes = 5;

    private static readonly FileDescriptor[] Files =
        [QdrantReflection.Descriptor, CollectionsServiceReflection.Descriptor, PointsServiceReflection.Descriptor];

    private static readonly Dictionary<string, MethodDescriptor> Methods = Files
        .SelectMany(file => file.Services)
        .SelectMany(service => service.Methods)
        .ToDictionary(method => $"/{method.Service.FullName}/{method.Name}", StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Func<IMessage, CancellationToken, Task<IMessage>>> _answers = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private QdrantStub(WebApplication app) => _app = app;

    /// <summary>The calls so far, in the order they came in.</summary>
    public ConcurrentQueue<QdrantCall> Calls { get; } = new();

    public string Url => _app.Urls.Single();

    /// <summary>What it answers to everything, as a server of something else would; null to be Qdrant.</summary>
    public HttpStatusCode? Status { get; set; }

    public static async Task<QdrantStub> StartAsync(HttpProtocols protocols = HttpProtocols.Http2)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        var stub = new QdrantStub(builder.Build());
        stub._app.Run(stub.AnswerAsync);
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>Says what a method (<c>HealthCheck</c>, ...) answers; an <see cref="RpcException"/> thrown in it is the call's status.</summary>
    public void On(string method, Func<IMessage, CancellationToken, Task<IMessage>> answer) => _answers[method] = answer;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (Status is { } otherwise)
        {
            context.Response.StatusCode = (int)otherwise;
            return;
        }

        var method = Methods[context.Request.Path];
        var request = await ReadAsync(context.Request.Body, method.InputType.Parser, context.RequestAborted);
        Calls.Enqueue(new(method.Name, request, context.Request.Headers["grpc-timeout"], context.Request.Headers["api-key"]));

        context.Response.ContentType = "application/grpc";
        var status = Grpc.Core.Status.DefaultSuccess;
        try
        {
            var reply = await _answers[method.Name](request, context.RequestAborted);
            await WriteAsync(context.Response.Body, reply, context.RequestAborted);
        }
        catch (RpcException failure)
        {
            status = failure.Status;
        }

        context.Response.AppendTrailer("grpc-status", ((int)status.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
        context.Response.AppendTrailer("grpc-message", Uri.EscapeDataString(status.Detail));
    }

    private static async Task<IMessage> ReadAsync(Stream body, MessageParser parser, CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        await body.CopyToAsync(frame, cancellationToken);
        return parser.ParseFrom(frame.ToArray().AsSpan(FrameHeaderBytes).ToArray());
    }

    private static async Task WriteAsync(Stream body, IMessage reply, CancellationToken cancellationToken)
    {
        var frame = new byte[FrameHeaderBytes + reply.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), reply.CalculateSize());
        reply.ToByteArray().CopyTo(frame, FrameHeaderBytes);
        await body.WriteAsync(frame, cancellationToken);
    }
}

/// <summary>A call that reached the stub.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Request">The decoded request.</param>
/// <param name="Timeout">The deadline on the wire, such as <c>5S</c>; null when there was none.</param>
/// <param name="ApiKey">The API key; null when there was none.</param>
internal sealed record QdrantCall(string Method, IMessage Request, string? Timeout, string? ApiKey);
