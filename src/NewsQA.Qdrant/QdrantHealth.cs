using Grpc.Core;
using Microsoft.Extensions.Options;
using NewsQA.Client;
using Qdrant.Client;

namespace NewsQA.Qdrant;

/// <summary>Asks whether the Qdrant server answers. Thread-safe.</summary>
/// <param name="client">The client; its own deadline is <see cref="QdrantOptions.TimeoutSeconds"/>.</param>
/// <param name="options">The options that the client was made from.</param>
public sealed class QdrantHealth(IQdrantClient client, IOptions<QdrantOptions> options)
{
    /// <summary>Makes one call to the server.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The server's version, such as <c>1.18.0</c>.</returns>
    /// <exception cref="NewsQAException">It does not answer in time, or refuses; the message has its address and what to try.</exception>
    public async Task<string> CheckAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var reply = await client.HealthAsync(cancellationToken).ConfigureAwait(false);
            return reply.Version;
        }
        catch (RpcException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (RpcException failure)
        {
            throw QdrantFailure.Of(failure, options.Value);
        }
    }
}
