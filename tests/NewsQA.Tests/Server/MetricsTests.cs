namespace NewsQA.Tests.Server;

public class MetricsTests
{
    [Fact]
    public async Task What_the_server_does_is_counted_in_prometheus_text()
    {
        await using var server = await RunningServer.StartAsync();
        await using var idle = await RunningServer.StartAsync();
        using var answered = await server.PostAsync("v1/ask", """{"question":"the bridge"}""");
        using var silent = await server.PostAsync("v1/ask", """{"question":"the aurora"}""");
        await server.StreamAsync("the bridge");
        using var response = await server.GetAsync("metrics");
        using var other = await idle.GetAsync("metrics");
        var text = await response.ReadTextAsync();

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("newsqa_index_articles 3\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE newsqa_answers_total counter\n", text, StringComparison.Ordinal);
        Assert.Contains("newsqa_answers_total{reason=\"\",status=\"answered\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("newsqa_answers_total{reason=\"no_coverage\",status=\"no_answer\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("newsqa_answer_duration_seconds_bucket{le=\"0.025\"} 2\n", text, StringComparison.Ordinal);
        Assert.Matches("http_server_request_duration_seconds_count\\{[^}]*http_route=\"/v1/ask/\"[^}]*\\} 2\n", text);
        Assert.DoesNotContain("newsqa_answers_total{", await other.ReadTextAsync(), StringComparison.Ordinal);
        Assert.All(text.TrimEnd().Split('\n'), line => Assert.Matches("^(# (HELP|TYPE) [a-z_0-9]+ .+|[a-z_0-9]+(\\{[^}]*\\})? -?[0-9.E+-]+|[a-z_0-9]+(\\{[^}]*\\})? NaN)$", line));
    }
}
