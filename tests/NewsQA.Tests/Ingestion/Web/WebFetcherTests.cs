using NewsQA.Ingestion.Web;

namespace NewsQA.Tests.Ingestion.Web;

public sealed class WebFetcherTests : IAsyncLifetime
{
    private readonly SteppedClock _clock = new();
    private LoopbackSite _site = null!;
    private WebFetcher _fetcher = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _fetcher = new WebFetcher(new WebOptions { AllowPrivateAddresses = true, TimeoutSeconds = 10 }, 1 << 20, _clock);
        _site.Page("/pier", "The pier.", "text/plain");
        _site.Redirect("/old", "/older");
        _site.Redirect("/older", "/pier");
    }

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Each_address_of_a_chain_of_redirects_waits_for_its_host_s_turn()
    {
        // A host in a name that means this machine only to its network, since this machine itself is not waited for.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux takes 0.0.0.0 for this machine.");
        var answer = await FetchAsync(_site.Address.Replace("127.0.0.1", "0.0.0.0", StringComparison.Ordinal) + "/old");
        Assert.Null(answer.Error);
        Assert.Equal(["/robots.txt", "/old", "/older", "/pier"], _site.Asked);
        Assert.Equal(2, _clock.Waited.TotalSeconds);
    }

    [Fact]
    public async Task A_redirect_leads_to_no_host_that_asked_to_be_left_alone()
    {
        await using var busy = await LoopbackSite.StartAsync();
        busy.Pages["/busy"] = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "600";
            return Task.CompletedTask;
        };
        _site.Redirect("/moved", busy.Address + "/pier");
        await FetchAsync(busy.Address + "/busy");
        var answer = await FetchAsync(_site.Address + "/moved");
        Assert.Equal((true, TimeSpan.FromMinutes(10)), (answer.IsPassing, answer.RetryAfter));
        Assert.DoesNotContain("/pier", busy.Asked);
    }

    private Task<WebAnswer> FetchAsync(string url) => _fetcher.FetchAsync(url, null, TestContext.Current.CancellationToken);
}
