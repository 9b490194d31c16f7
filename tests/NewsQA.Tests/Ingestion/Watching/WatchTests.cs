using NewsQA.Client;
using NewsQA.Ingestion;
using NewsQA.Ingestion.Watching;

namespace NewsQA.Tests.Ingestion.Watching;

public sealed class WatchTests : IDisposable
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 14, 9, 0, 0, TimeSpan.Zero);
    private readonly IngestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void An_address_that_fails_is_asked_after_twice_as_long_each_time_a_day_at_most()
    {
        var schedule = new PollSchedule(TimeSpan.FromMinutes(15));
        Assert.True(schedule.Next < s_now);
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            schedule.Plan(s_now, failed: true, retryAfter: null);
            waits.Add((schedule.Next - s_now).TotalMinutes);
        }

        Assert.Equal([30, 60, 120, 240, 480, 960, 1440, 1440, 1440], waits);
        schedule.Plan(s_now, failed: false, retryAfter: null);
        Assert.Equal(TimeSpan.FromMinutes(15), schedule.Next - s_now);
    }

    [Fact]
    public void A_server_that_asks_for_patience_gets_it()
    {
        var schedule = new PollSchedule(TimeSpan.FromMinutes(15));
        schedule.Plan(s_now, failed: true, TimeSpan.FromHours(2));
        Assert.Equal(TimeSpan.FromHours(2), schedule.Next - s_now);
        schedule.Plan(s_now, failed: true, TimeSpan.FromDays(900));
        Assert.Equal(TimeSpan.FromDays(1), schedule.Next - s_now);
    }

    [Fact]
    public void A_file_counts_once_it_has_settled_and_again_when_it_changed()
    {
        var a = _bench.Folder.Write("a.txt", "one");
        var stamps = new FileStamps([_bench.Folder.Path]);
        stamps.TakeAll();
        Assert.Empty(stamps.TakeChanged().Changed);
        var b = _bench.Folder.Write("b.txt", "two");
        Assert.Empty(stamps.TakeChanged().Changed);
        Assert.Equal([b], stamps.TakeChanged().Changed);
        Assert.Empty(stamps.TakeChanged().Changed);
        _bench.Folder.Write("a.txt", "one and more");
        stamps.TakeChanged();
        Assert.Equal([a], stamps.TakeChanged().Changed);
        File.Delete(b);
        Assert.True(stamps.TakeChanged().AnyGone);
        Assert.False(stamps.TakeChanged().AnyGone);
    }

    [Fact]
    public async Task A_watched_folder_is_ingested_whole_and_then_file_by_file_until_it_is_stopped()
    {
        _bench.Folder.Write("a.txt", IngestBench.Lead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(TimeSpan.FromSeconds(60));
        var rounds = new Rounds(round =>
        {
            if (round == 1)
            {
                _bench.Folder.Write("b.txt", IngestBench.Second);
            }
            else
            {
                stop.Cancel();
            }
        });
        var watch = new IngestWatch(_bench.Pipeline(), TimeSpan.FromMinutes(15), TimeProvider.System, look: TimeSpan.FromMilliseconds(20));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch.RunAsync(new IngestRequest { Sources = [_bench.Folder.Path] }, rounds, null, stop.Token));
        Assert.Equal([1, 1], rounds.Seen.Select(response => response.Added));
        Assert.Equal(2, _bench.Index.Articles.Count);
    }

    private sealed class Rounds(Action<int> after) : IProgress<IngestResponse>
    {
        public List<IngestResponse> Seen { get; } = [];

        public void Report(IngestResponse value)
        {
            Seen.Add(value);
            after(Seen.Count);
        }
    }
}
