using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsQA.Client;
using NewsQA.Server;

namespace NewsQA.FullFeed.Tests.SemanticKernel;

/// <summary>The samples of the plugin's README, compiled as a program of their own and run against a real server and a scripted model.</summary>
public partial class SampleTests
{
    private const string Question = "How much did the bridge cost?";
    private static readonly string Quoted = $"“{Answers.Cost}” [Fjord Post, 2025-06-04]";

    // Built beside these tests, in a folder of its own: its name stands where that of these tests does.
    private static readonly string Built = AppContext.BaseDirectory.Replace("NewsQA.FullFeed.Tests", "NewsQA.SemanticKernel.Samples", StringComparison.Ordinal);

    [Theory]
    [InlineData("agent")]
    [InlineData("ask")]
    [InlineData("headline")]
    [InlineData("mcp")]
    public async Task A_sample_answers_with_a_quote_and_loads_neither_ONNX_Runtime_nor_SQLite(string sample)
    {
        await using var news = await StartNewsAsync();
        await using var model = await ScriptedModelServer.StartAsync("ask_news");
        var (output, loaded) = await RunAsync(sample, news.Urls.Single(), model.Address, Question);

        // What a function returns is encoded in a prompt: no article can open a message of another role there.
        Assert.Contains(sample == "headline" ? Answers.Cost : Quoted, sample == "headline" ? WebUtility.HtmlDecode(output) : output, StringComparison.Ordinal);
        Assert.Equal(sample == "agent", output.Contains($"[1] Fjord Post, 2025-06-04: {Answers.Cost}", StringComparison.Ordinal));
        Assert.Contains("NewsQA.Client", loaded);
        Assert.DoesNotContain(loaded, IsHeavy);
    }

    [Fact]
    public void Nothing_heavy_lies_beside_a_host_of_plugin_and_client()
    {
        Assert.True(File.Exists(Path.Combine(Built, "NewsQA.SemanticKernel.dll")));
        Assert.DoesNotContain(Directory.EnumerateFiles(Built, "*", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)), IsHeavy);
        var closure = File.ReadAllText(Path.Combine(Built, "newsqa-samples.deps.json"));
        Assert.DoesNotContain("OnnxRuntime", closure, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("sqlite", closure, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"NewsQA/", closure, StringComparison.Ordinal);
    }

    [Fact]
    public void The_README_shows_the_samples_as_they_are_compiled()
    {
        var readme = RepositoryFolder.Read("src", "NewsQA.SemanticKernel", "README.md");
        var samples = Directory.GetFiles(RepositoryFolder.Path("tests", "NewsQA.SemanticKernel.Samples"), "*.cs").SelectMany(SamplesIn).ToList();
        var shown = CodeBlock().Matches(readme).Select(m => m.Groups["code"].Value.TrimEnd()).ToList();

        Assert.True(samples.Count >= 6);
        Assert.Equal(samples.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    private static bool IsHeavy(string? name) => name is "NewsQA" || name!.Contains("onnx", StringComparison.OrdinalIgnoreCase) || name.Contains("sqlite", StringComparison.OrdinalIgnoreCase);

    // What stands between "// sample:" and "// end", moved to the left.
    private static IEnumerable<string> SamplesIn(string file) => Sample().Matches(File.ReadAllText(file)).Select(match =>
    {
        var indent = match.Groups["indent"].Value;
        return string.Join('\n', match.Groups["code"].Value.Split('\n').Select(line => line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line)).TrimEnd();
    });

    [GeneratedRegex("(?m)^(?<indent> *)// sample: .*\n(?<code>(?:.*\n)*?) *// end$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Sample();

    [GeneratedRegex("(?m)^```csharp\n(?<code>(?:.*\n)*?)```$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex CodeBlock();

    private static async Task<WebApplication> StartNewsAsync()
    {
        var app = NewsQAServer.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Services.AddSingleton<INewsQA>(new ScriptedNewsQA());
            builder.Logging.ClearProviders();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<(string Output, string[] Loaded)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Built, "newsqa-samples.dll"), .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        return (output, (await error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
