using System.Diagnostics;
using NewsQA.Tests.Embedding;

namespace NewsQA.Tests.Server;

/// <summary>
/// Generates a client from the API's description with openapi-typescript, compiles a program against it, and runs that program against the server.
/// Generators for C# (NSwag, Kiota) are not on every package feed; this one comes from npm, which the build needs anyway.
/// </summary>
public sealed class GeneratedClientTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests", "NewsQA.Tests", "Server", "GeneratedClient");

    [Fact]
    public async Task A_client_generated_from_the_description_compiles_and_works()
    {
        await using var server = await RunningServer.StartAsync();
        await GenerateAsync(server);
        await SucceedAsync("node_modules/typescript/bin/tsc", "-p", ".");
        var output = await SucceedAsync("obj/out/program.js", server.Http.BaseAddress!.AbsoluteUri.TrimEnd('/'));

        Assert.Equal(
            [
                "answered 2 disputed six weeks", "6", "1,2", "day 1 the end", "1 0", "Another title 1", "410 urn:newsqa:problem:article-deleted", "assistant newsqa",
                "ok fake",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_program_that_uses_a_field_that_is_not_in_the_contract_does_not_compile()
    {
        await using var server = await RunningServer.StartAsync();
        await GenerateAsync(server);
        var wrong = Path.Combine(Folder, "obj", "wrong.ts");
        await File.WriteAllTextAsync(
            wrong,
            "import type { components } from './api.js';\nexport const quote = (c: components['schemas']['Citation']): string => c.quotation;\n",
            TestContext.Current.CancellationToken);
        var (exitCode, output) = await NodeAsync("node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--module", "nodenext", "obj/wrong.ts");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("'quotation' does not exist", output, StringComparison.Ordinal);
    }

    private static async Task GenerateAsync(RunningServer server)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "typescript")), "The generator is not there: npm could not fetch it when the tests were built.");
        Directory.CreateDirectory(Path.Combine(Folder, "obj"));
        using var response = await server.GetAsync("openapi/v1.json");
        await File.WriteAllTextAsync(Path.Combine(Folder, "obj", "openapi.json"), await response.ReadTextAsync(), TestContext.Current.CancellationToken);
        await SucceedAsync("node_modules/openapi-typescript/bin/cli.js", "obj/openapi.json", "-o", "obj/api.d.ts");
    }

    private static async Task<string> SucceedAsync(params string[] arguments)
    {
        var (exitCode, output) = await NodeAsync(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static async Task<(int ExitCode, string Output)> NodeAsync(params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, output + await error);
    }
}
