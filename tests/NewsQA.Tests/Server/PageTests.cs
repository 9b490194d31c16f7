using System.Net;
using System.Text.RegularExpressions;
using NewsQA.Server;

namespace NewsQA.Tests.Server;

public partial class PageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("articles")]
    [InlineData("history")]
    [InlineData("articles/0a1b2c3d4e5f60718293a4b5?rev=5b4a#3-9")]
    public async Task The_page_is_served_wherever_it_can_be_linked_to(string address)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync(address);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<title>NewsQA</title>", await response.ReadTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_that_the_page_names_is_there()
    {
        await using var server = await RunningServer.StartAsync();
        using var page = await server.GetAsync("");
        var pending = new Queue<string>(Links().Matches(await page.ReadTextAsync()).Select(m => m.Groups["file"].Value));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.TryDequeue(out var file))
        {
            using var response = await server.GetAsync(file);
            Assert.True(response.IsSuccessStatusCode, file);
            foreach (Match import in Imports().Matches(await response.ReadTextAsync()))
            {
                if (seen.Add(import.Groups["file"].Value))
                {
                    pending.Enqueue(import.Groups["file"].Value);
                }
            }
        }

        Assert.Contains("reader.js", seen);
    }

    [Fact]
    public async Task Every_module_of_the_first_view_is_asked_for_at_once()
    {
        await using var server = await RunningServer.StartAsync();
        using var page = await server.GetAsync("");
        var named = Links().Matches(await page.ReadTextAsync()).Select(m => m.Groups["file"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var module in named.Where(file => file.EndsWith(".js", StringComparison.Ordinal)))
        {
            using var response = await server.GetAsync(module);
            Assert.All(Imports().Matches(await response.ReadTextAsync()), import => Assert.Contains(import.Groups["file"].Value, named));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("app.js")]
    [InlineData("v1/articles")]
    [InlineData("v1/articles/unknown")]
    public async Task Every_response_carries_the_strict_policy(string address)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync(address);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_page_puts_text_in_as_text_and_asks_nobody_else()
    {
        var assembly = typeof(NewsQAServer).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains("wwwroot", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(", text);
            Assert.DoesNotMatch("""(src|href|action)="(https?:)?//|url\(|@import""", text);
            Assert.DoesNotMatch("<script(?![^>]* src=)|style=|\\son[a-z]+=\"", text);
        }
    }

    [Fact]
    public async Task Another_hosts_name_gets_no_answer()
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("healthz", UriKind.Relative));
        request.Headers.Host = "rebound.example";
        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Responses_are_compressed(string encoding)
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("base.css", UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
    }

    [GeneratedRegex("""(?:src|href)="/(?<file>[a-z]+\.[a-z]+)["]""", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("from '\\./(?<file>[a-z]+\\.js)'", RegexOptions.None, 1000)]
    private static partial Regex Imports();
}
