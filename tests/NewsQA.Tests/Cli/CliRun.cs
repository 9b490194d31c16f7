using System.Text;
using NewsQA.Cli;
using NewsQA.Cli.Engine;

namespace NewsQA.Tests.Cli;

/// <summary>Runs the command line in this process, its streams captured.</summary>
internal sealed class CliRun
{
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    public FakeEngine Engine { get; } = new();

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string Typed { get; init; } = "";

    public string Piped { get; init; } = "";

    public bool OnScreen { get; init; }

    public string Out => output.ToString();

    public string Error => error.ToString();

    public Task<int> RunAsync(params string[] args) => RunUntilAsync(CancellationToken.None, args);

    /// <summary>The same, until it is cancelled as by Ctrl-C.</summary>
    public Task<int> RunUntilAsync(CancellationToken cancelled, params string[] args)
    {
        var terminal = new Terminal
        {
            Out = new StringWriter(output),
            Error = new StringWriter(error),
            In = new StringReader(Typed),
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Piped)),
            OutIsScreen = OnScreen,
            ErrorIsScreen = OnScreen,
            InIsKeyboard = OnScreen,
            Variable = name => Variables.GetValueOrDefault(name),
            Time = new At(new DateTimeOffset(2025, 9, 23, 12, 0, 0, TimeSpan.Zero)),
        };
        return CommandLine.RunAsync(args, terminal, Open, cancelled);
    }

    private IEngine Open(EngineSettings settings)
    {
        Engine.Settings = settings;
        return settings.Server is null ? Engine : RemoteEngine.Open(settings);
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
