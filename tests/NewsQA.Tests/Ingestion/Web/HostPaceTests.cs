using NewsQA.Ingestion.Web;

namespace NewsQA.Tests.Ingestion.Web;

public sealed class HostPaceTests
{
    private static readonly Uri s_coast = new("https://coast.example/a");
    private readonly SteppedClock _clock = new();

    [Fact]
    public async Task Requests_to_one_host_are_a_pause_apart_and_others_do_not_wait()
    {
        var pace = new HostPace(TimeSpan.FromSeconds(1), _clock);
        Assert.Equal(0, await WaitedAsync(pace, s_coast, null));
        Assert.Equal(0, await WaitedAsync(pace, new Uri("https://hill.example/"), null));
        Assert.Equal(1, await WaitedAsync(pace, s_coast, null));
        _clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal(0, await WaitedAsync(pace, s_coast, null));
    }

    [Fact]
    public async Task A_longer_wait_that_the_site_asks_for_counts_up_to_half_a_minute()
    {
        var pace = new HostPace(TimeSpan.FromSeconds(1), _clock);
        await WaitedAsync(pace, s_coast, TimeSpan.FromSeconds(10));
        Assert.Equal(10, await WaitedAsync(pace, s_coast, TimeSpan.FromHours(1)));
        Assert.Equal(30, await WaitedAsync(pace, s_coast, null));
    }

    [Fact]
    public async Task This_machine_itself_is_not_waited_for()
    {
        var pace = new HostPace(TimeSpan.FromSeconds(1), _clock);
        await WaitedAsync(pace, new Uri("http://localhost:8080/a"), null);
        Assert.Equal(0, await WaitedAsync(pace, new Uri("http://localhost:8080/b"), null));
    }

    [Fact]
    public async Task A_host_that_was_left_alone_is_not_asked_until_the_time_is_over()
    {
        var pace = new HostPace(TimeSpan.FromSeconds(1), _clock);
        pace.Leave(s_coast, TimeSpan.FromMinutes(10));
        Assert.Equal(TimeSpan.FromMinutes(10), await pace.WaitAsync(s_coast, null, TestContext.Current.CancellationToken));
        Assert.Null(await pace.WaitAsync(new Uri("https://hill.example/"), null, TestContext.Current.CancellationToken));
        _clock.Now += TimeSpan.FromMinutes(11);
        Assert.Null(await pace.WaitAsync(s_coast, null, TestContext.Current.CancellationToken));
    }

    private async Task<double> WaitedAsync(HostPace pace, Uri address, TimeSpan? asked)
    {
        _clock.Waited = TimeSpan.Zero;
        Assert.Null(await pace.WaitAsync(address, asked, TestContext.Current.CancellationToken));
        return _clock.Waited.TotalSeconds;
    }
}
