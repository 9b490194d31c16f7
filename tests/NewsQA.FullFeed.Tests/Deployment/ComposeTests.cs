using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsQA.Client;
using NewsQA.FullFeed.Tests.SemanticKernel;
using NewsQA.Server;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Deployment;

/// <summary>Holds docker-compose.yml against what it starts.</summary>
public partial class ComposeTests
{
    private static readonly ComposeFile _file = ComposeFile.Read();

    [Fact]
    public void Each_profile_starts_what_it_is_for()
    {
        Assert.Equal("newsqa qdrant", Names(_file.StartedBy(null)));
        Assert.Equal("newsqa newsqa-1 newsqa-2 proxy qdrant qdrant-1 qdrant-2 qdrant-3", Names(_file.StartedBy("cluster")));
        Assert.Equal("newsqa ollama ollama-model qdrant", Names(_file.StartedBy("llm")));
    }

    [Fact]
    public void Qdrant_is_of_the_version_that_the_client_was_made_for()
    {
        var nodes = _file.Services.Where(s => s.Key.StartsWith("qdrant", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, nodes.Count);
        Assert.All(nodes, node => Assert.Equal("qdrant/qdrant:" + QdrantGrpcClient.QdrantVersion, node.Value.Image));
    }

    [Fact]
    public void Every_image_is_pinned_and_ours_has_the_version_of_the_build()
    {
        Assert.All(_file.Services.Values, service => Assert.Matches(Pinned(), service.Image));
        var version = Version().Match(RepositoryFolder.Read("src", "Directory.Build.props")).Groups["version"].Value;
        Assert.All(_file.Services.Values.Where(s => s.IsBuiltHere), service => Assert.Equal("newsqa:" + version, service.Image));
    }

    [Fact]
    public void Every_port_is_this_machines_alone_and_no_two_are_one()
    {
        var published = _file.Services.Values.SelectMany(s => s.Ports).ToList();
        Assert.All(published, port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
        Assert.Equal("5080 5090 6333 6334", string.Join(' ', published.Select(port => port.Split(':')[1]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_variable_has_to_be_set_and_those_that_may_be_are_told()
    {
        var told = ComposeFile.Text[..ComposeFile.Text.IndexOf("name: newsqa", StringComparison.Ordinal)];
        var variables = Dollar().Matches(ComposeFile.Text).ToList();
        Assert.NotEmpty(variables);
        Assert.All(variables, variable =>
        {
            Assert.True(variable.Groups["default"].Success, variable.Value);
            Assert.Contains(variable.Groups["name"].Value, told, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_a_service_waits_for_is_started_with_it_and_tells_whether_it_is_well() => Assert.All(_file.Services, service =>
    {
        foreach (var name in service.Value.WaitsFor)
        {
            var other = _file.Services[name];
            Assert.True(other.Profiles.Count == 0 || other.Profiles.SequenceEqual(service.Value.Profiles, StringComparer.Ordinal), $"{service.Key} waits for {name}");
            Assert.True(other.HasHealthCheck || other.IsBuiltHere, name);
        }
    });

    [Fact]
    public void What_is_ours_writes_nowhere_and_has_no_rights_that_it_does_not_need()
    {
        var ours = _file.Services.Where(s => s.Value.IsBuiltHere || s.Key == "proxy").ToList();
        Assert.Equal(4, ours.Count);
        Assert.All(ours, service => Assert.Equal((true, "ALL"), (service.Value.IsReadOnly, Assert.Single(service.Value.DroppedCapabilities))));
    }

    [Fact]
    public void The_cluster_has_six_shards_on_two_of_three_nodes_each()
    {
        string[] nodes = ["qdrant-1", "qdrant-2", "qdrant-3"];
        Assert.All(nodes, node =>
        {
            var service = _file.Services[node];
            Assert.Equal($"http://{node}:6335", service.Command[^1]);
            Assert.Equal(node != "qdrant-1", service.Command.Contains("--bootstrap", StringComparer.Ordinal));
            Assert.Equal("true", service.Environment["QDRANT__CLUSTER__ENABLED"]);
        });
        // For its data and for snapshots of them, each its own.
        Assert.Equal(6, nodes.SelectMany(node => _file.Services[node].Volumes).Distinct(StringComparer.Ordinal).Count());
        Assert.All(["newsqa-1", "newsqa-2"], server =>
        {
            var environment = _file.Services[server].Environment;
            Assert.Equal(("6", "2"), (environment["NewsQA__Qdrant__Shards"], environment["NewsQA__Qdrant__Replicas"]));
            Assert.Contains(new Uri(environment["NewsQA__Qdrant__Url"]).Host, nodes, StringComparer.Ordinal);
        });
        Assert.NotEqual(_file.Services["newsqa-1"].Environment["NewsQA__Qdrant__Url"], _file.Services["newsqa-2"].Environment["NewsQA__Qdrant__Url"]);
    }

    [Fact]
    public void Every_setting_is_one_that_the_code_knows()
    {
        var settings = _file.Services.Values.SelectMany(s => s.Environment.Keys).Where(key => key.StartsWith("NewsQA__", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("NewsQA__OnlyThisMachine", settings, StringComparer.Ordinal);
        Assert.False(OptionNames.Exists("NewsQA__OnlyThisMachines"));
        var unknown = settings.Where(key => !OptionNames.Exists(key)).ToList();
        Assert.SkipWhen(unknown.Exists(IsOfAPartThatIsNotHere), "This build has no index on Qdrant or no language model.");
        Assert.Empty(unknown);
    }

    [Fact]
    public void What_is_mounted_is_there() => Assert.All(
        _file.Services.Values.SelectMany(s => s.Volumes).Where(v => v.StartsWith('.')),
        volume => Assert.True(File.Exists(RepositoryFolder.Path(volume.Split(':')[0])), volume));

    [Fact]
    public void The_proxy_knows_both_servers_asks_them_whether_they_are_ready_and_holds_nothing_back()
    {
        var proxy = RepositoryFolder.Read("deploy", "Caddyfile");
        Assert.Contains("reverse_proxy newsqa-1:5080 newsqa-2:5080 {", proxy, StringComparison.Ordinal);
        Assert.Contains("health_uri /readyz", proxy, StringComparison.Ordinal);
        Assert.Contains("Host localhost", proxy, StringComparison.Ordinal);
        Assert.Contains("flush_interval -1", proxy, StringComparison.Ordinal);
        Assert.Contains($"\n:{Assert.Single(_file.Services["proxy"].Ports).Split(':')[^1]} {{", proxy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newsqa")]
    [InlineData("newsqa-1")]
    [InlineData("newsqa-2")]
    public async Task A_server_with_these_settings_lets_this_machine_in_until_a_key_is_set(string service)
    {
        const string Key = "0123456789abcdef0123456789abcdef";
        await using var open = await StartAsync(ComposeFile.Read().Services[service]);
        await using var locked = await StartAsync(ComposeFile.Read(("NEWSQA_API_KEY", Key)).Services[service]);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(open, null));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(open, null, host: "rebound.example"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(locked, null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(locked, Key));
    }

    private static bool IsOfAPartThatIsNotHere(string key) =>
        (key.StartsWith("NewsQA__Qdrant__", StringComparison.Ordinal) && !OptionNames.Exists("NewsQA__Qdrant__Quantization"))
        || (key.StartsWith("NewsQA__Llm__", StringComparison.Ordinal) && typeof(EngineOptions).GetProperty("Llm") is null);

    private static string Names(IEnumerable<string> services) => string.Join(' ', services.Order(StringComparer.Ordinal));

    // As the Dockerfile starts it, on every address; the port is any that is free.
    private static async Task<WebApplication> StartAsync(ComposeFile.Service service)
    {
        var settings = service.Environment.Select(e => $"--{e.Key.Replace("__", ":", StringComparison.Ordinal)}={e.Value}");
        var app = NewsQAServer.Build(["--urls", "http://*:0", .. settings], builder =>
        {
            builder.Services.AddSingleton<INewsQA>(new ScriptedNewsQA());
            builder.Logging.ClearProviders();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<HttpStatusCode> StatusAsync(WebApplication app, string? key, string host = "localhost")
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{new Uri(app.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal)).Port}/v1/articles");
        request.Headers.Host = host;
        request.Headers.Authorization = key is null ? null : new("Bearer", key);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    [GeneratedRegex(@"^[a-z/]+:v?\d+\.\d+\.\d+(-alpine)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Pinned();

    [GeneratedRegex("<Version>(?<version>[^<]+)</Version>", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Version();

    [GeneratedRegex(@"\$\{(?<name>\w+)(?<default>:-)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Dollar();
}
