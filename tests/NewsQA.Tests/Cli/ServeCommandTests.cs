namespace NewsQA.Tests.Cli;

public sealed class ServeCommandTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("newsqa-serve-");

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Serving_reads_the_sample_articles_into_an_empty_index_alone_and_stops_with_0(bool isEmpty)
    {
        var seeds = _root.CreateSubdirectory("seeds").FullName;
        var cli = new CliRun { Variables = { ["NEWSQA_ROOT"] = _root.FullName } };
        if (isEmpty)
        {
            cli.Engine.Script.Empty();
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var serving = cli.RunUntilAsync(stop.Token, "serve", "--urls", "http://127.0.0.1:0");
        using var http = new HttpClient();
        var page = await http.GetStringAsync(await AddressAsync(cli), TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        Assert.Contains("<title>NewsQA</title>", page, StringComparison.Ordinal);
        Assert.Equal(0, await serving);
        Assert.Equal("", cli.Out);
        Assert.Equal(isEmpty ? [Path.GetRelativePath(Environment.CurrentDirectory, seeds)] : [], cli.Engine.Ingested);
    }

    private static async Task<Uri> AddressAsync(CliRun cli)
    {
        const string Announcement = "NewsQA is at ";
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var line = cli.Error.Split('\n').FirstOrDefault(l => l.StartsWith(Announcement, StringComparison.Ordinal) && l.Contains(". Ctrl-C", StringComparison.Ordinal));
            if (line is not null)
            {
                return new Uri(line[Announcement.Length..].Split(". Ctrl-C")[0]);
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The server did not say where it is: " + cli.Error);
    }
}
