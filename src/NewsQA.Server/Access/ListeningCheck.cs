using NewsQA.Client;

namespace NewsQA.Server.Access;

/// <summary>Refuses to go on where a key is required and there is none: nobody could call it, and nobody would know why.</summary>
internal sealed class ListeningCheck(AccessRules rules, ServerOptions options) : IHostedLifecycleService
{
    /// <summary>The addresses are known once the server has started.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) =>
        rules.RequiresKey && options.ApiKeys.Count == 0
            ? throw new NewsQAException(
                $"NewsQA listens on {string.Join(" and ", rules.Addresses)}, where others can reach it, and has no API key. Set NewsQA__ApiKeys__0__Key and "
                + "NewsQA__ApiKeys__0__Scopes=read,write, or NewsQA__RequireApiKey=false to let everybody in.")
            : Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
