using NewsQA.Client;
using NewsQA.Indexing.Points;
using NewsQA.Tests.Indexing.Points;

namespace NewsQA.Tests.Engine;

/// <summary>An index that takes long to open, as one does whose last writer died: its lease is waited for.</summary>
public sealed class EngineOpeningTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MemoryDatabase database = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Embedding.ModelFolder models = new();
    private int openings;

    public EngineOpeningTests()
    {
        database.OnCall = async call =>
        {
            if (call == "create")
            {
                openings++;
                begun.TrySetResult();
                await opened.Task;
            }
        };
    }

    public void Dispose() => models.Dispose();

    [Fact]
    public async Task Who_gives_up_waiting_does_not_stop_the_opening()
    {
        await using var engine = Engine();
        for (var probe = 0; probe < 3; probe++)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.GetStatusAsync(patience.Token).WaitAsync(Patience, TestContext.Current.CancellationToken));
        }

        var waiting = engine.GetStatusAsync(TestContext.Current.CancellationToken);
        await begun.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(1, openings);
        opened.SetResult();

        Assert.Equal(0, (await waiting.WaitAsync(Patience, TestContext.Current.CancellationToken)).Articles);
    }

    [Fact]
    public async Task An_engine_that_is_closed_while_it_opens_leaves_nothing_open()
    {
        var engine = Engine();
        var waiting = engine.GetStatusAsync(TestContext.Current.CancellationToken);
        await begun.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        var closing = engine.DisposeAsync();
        opened.SetResult();

        await closing.AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.NotNull(await Record.ExceptionAsync(() => waiting.WaitAsync(Patience, TestContext.Current.CancellationToken)));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => engine.GetStatusAsync(TestContext.Current.CancellationToken));
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task An_opening_that_failed_is_tried_again_by_the_next_call()
    {
        var isAway = true;
        database.OnCall = _ => isAway ? throw new NewsQAException("It is away.") : Task.CompletedTask;
        await using var engine = Engine();
        await Assert.ThrowsAsync<NewsQAException>(() => engine.GetStatusAsync(TestContext.Current.CancellationToken));

        isAway = false;

        Assert.Equal(0, (await engine.GetStatusAsync(TestContext.Current.CancellationToken)).Articles);
    }

    private NewsQAEngine Engine() => new(new EngineOptions
    {
        General = new NewsQAOptions { Models = models.Path },
        Place = new PointPlace("a database in memory", () => new MemoryPointStore(database), new PointIndexOptions()),
    });
}
