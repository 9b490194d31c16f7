#pragma warning disable MA0047, CA1050 // .NET looks for it in no namespace.
/// <summary>Run by .NET in a child process before its own program: writes down at the end which assemblies that process has loaded.</summary>
internal static class StartupHook
{
    public const string File = "NEWSQA_TEST_LOADED";

    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        System.IO.File.WriteAllLines(Environment.GetEnvironmentVariable(File)!, AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name!));
}
#pragma warning restore MA0047, CA1050

namespace NewsQA.Tests.Summarizing
{
    /// <summary>What a language model needs is loaded by the first request to one, and by nothing before.</summary>
    public sealed class NothingLoadedTests : IDisposable
    {
        private static readonly string[] Heavy = ["OpenAI", "System.ClientModel", "Polly.Core", "NewsQA.Llm"];

        private readonly TemporaryFolder _data = new();

        private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

        public void Dispose() => _data.Dispose();

        [Fact]
        public async Task Without_an_endpoint_nothing_of_it_is_loaded()
        {
            await IngestAsync();
            var loaded = await LoadedAsync(["ask", MillNews.Question, "--summarize"], []);
            Assert.Contains("NewsQA", loaded);
            Assert.Empty(loaded.Intersect(Heavy));
        }

        [Fact]
        public async Task With_one_it_is_loaded_when_a_summary_is_asked_for_and_not_before()
        {
            await IngestAsync();
            await using var model = await ScriptedModel.StartAsync();
            model.Script = call => call.SayAsync(MillNews.Fill(MillNews.Sound, call.Prompt));
            (string, string)[] configured = [("NewsQA__Llm__Endpoint", model.Endpoint), ("NewsQA__Llm__Model", "scripted")];
            var plain = await LoadedAsync(["ask", MillNews.Question], configured);
            var summarized = await LoadedAsync(["ask", MillNews.Question, "--summarize"], configured);

            Assert.Empty(plain.Intersect(["OpenAI", "System.ClientModel", "Polly.Core"]));
            Assert.Superset(Heavy.ToHashSet(), summarized.ToHashSet());
            Assert.Single(model.Calls);
        }

        private async Task IngestAsync()
        {
            _data.Write("harbour.txt", "Norravik\n\n" + MillNews.Harbour);
            _data.Write("wire.txt", "Norravik mill\n\n" + MillNews.Wire);
            await LoadedAsync(["ingest", _data.File("harbour.txt"), "--source", "Harbour Post", "--date", "2026-02-03"], []);
            await LoadedAsync(["ingest", _data.File("wire.txt"), "--source", "Morning Wire", "--date", "2026-02-03"], []);
        }

        private async Task<IReadOnlyList<string>> LoadedAsync(string[] command, (string Name, string Value)[] variables)
        {
            var file = _data.File("loaded.txt");
            var (code, output, error) = await CliProcess.RunAsync(
                _data.File("index"), command, [("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.File, file), .. variables]);
            Assert.True(code == 0, output + error);
            return await File.ReadAllLinesAsync(file, Cancellation);
        }
    }
}
