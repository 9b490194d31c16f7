[assembly: AssemblyFixture(typeof(NewsQA.Browser.Tests.SampleNews))]

namespace NewsQA.Browser.Tests;

/// <summary>A server with the sample articles, for all tests that change none of them.</summary>
public sealed class SampleNews : IAsyncLifetime
{
    public NewsServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await NewsServer.StartAsync();

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}
