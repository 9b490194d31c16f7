namespace NewsQA.Tests;

public class CoresTests
{
    [Fact]
    public void Each_number_is_done_once()
    {
        var done = new int[500];
        Cores.Each(done.Length, i => Interlocked.Increment(ref done[i]), TestContext.Current.CancellationToken);
        Assert.All(done, n => Assert.Equal(1, n));
    }

    [Fact]
    public void What_goes_wrong_comes_out_as_it_is() =>
        Assert.Throws<FormatException>(() => Cores.Each(3, i => throw new FormatException($"{i}"), TestContext.Current.CancellationToken));

    [Fact]
    public void It_stops_when_told()
    {
        using var stop = new CancellationTokenSource();
        var done = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => Cores.Each(
            100_000,
            _ =>
            {
                Interlocked.Increment(ref done);
                stop.Cancel();
            },
            stop.Token));
        Assert.InRange(done, 1, 1000);
    }
}
