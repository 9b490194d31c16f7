using Google.Protobuf;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>What answers each method, named as on the wire without the package: <c>Points/Upsert</c>, <c>Collections/Get</c>.</summary>
internal sealed class Handlers
{
    private readonly Dictionary<string, Func<IMessage, IMessage>> _handlers = new(StringComparer.Ordinal);

    public void Add<TRequest>(string method, Func<TRequest, IMessage> handler)
        where TRequest : IMessage => _handlers[method] = request => handler((TRequest)request);

    /// <exception cref="Grpc.Core.RpcException">Nothing answers it here, or the answer is a refusal.</exception>
    public IMessage Answer(string method, IMessage request) =>
        _handlers.TryGetValue(method, out var handler) ? handler(request) : throw Refusal.NotEmulated($"the method {method}");
}
