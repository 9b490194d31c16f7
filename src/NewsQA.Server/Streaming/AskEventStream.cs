using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using NewsQA.Client;
using NewsQA.Server.Errors;

namespace NewsQA.Server.Streaming;

/// <summary>An answer as server-sent events, written as the engine makes them. When the client leaves, the engine's token is cancelled.</summary>
internal sealed class AskEventStream(IAsyncEnumerable<AskEvent> events) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/event-stream"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (services, aborted) = (httpContext.RequestServices, httpContext.RequestAborted);
        var interval = TimeSpan.FromSeconds(services.GetRequiredService<ServerOptions>().HeartbeatSeconds);
        var writer = new EventWriter(httpContext);
        await writer.StartAsync();
        try
        {
            await foreach (var part in events.WithHeartbeatsAsync(interval, writer.BeatAsync, services.GetRequiredService<TimeProvider>(), aborted))
            {
                await writer.WriteAsync(part.Name, part.Payload());
            }
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            // The client left; there is nobody to tell.
        }
        catch (Exception error)
        {
            await writer.WriteAsync(AskEvents.Error, ProblemWriting.Describe(httpContext, error));
        }
    }
}
