using System.Diagnostics;
using NewsQA.Tests.Embedding;

namespace NewsQA.Tests.Summarizing;

/// <summary>Runs the built command line in a process of its own, which its settings need: they are environment variables.</summary>
internal static class CliProcess
{
    public static async Task<(int Code, string Out, string Error)> RunAsync(string data, IEnumerable<string> command, params (string Name, string Value)[] variables)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsqa-cli.dll"), .. command, "--data", data])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in variables.Prepend(("NEWSQA_ROOT", RepositoryFolder.Root)).Prepend(("NewsQA__Models", RepositoryFolder.Models)))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output, await error);
    }
}
