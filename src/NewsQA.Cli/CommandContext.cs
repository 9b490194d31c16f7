using System.CommandLine;
using System.Text.Json;
using NewsQA.Cli.Commands;
using NewsQA.Cli.Engine;
using NewsQA.Client;

namespace NewsQA.Cli;

/// <summary>What every command is given.</summary>
/// <param name="Terminal">Where it reads and writes.</param>
/// <param name="Open">Puts the engine together.</param>
/// <param name="Place">The options that say where the index is.</param>
internal sealed record CommandContext(Terminal Terminal, Func<EngineSettings, IEngine> Open, PlaceOptions Place)
{
    public IEngine OpenEngine(ParseResult parsed) => Open(Settings(parsed));

    public EngineSettings Settings(ParseResult parsed)
    {
        var root = Path.GetFullPath(Given(Terminal.Variable("NEWSQA_ROOT")) ?? ".");
        var data = Given(parsed.GetValue(Place.Data)) ?? Given(Terminal.Variable("NEWSQA_DATA")) ?? Path.Combine(root, "data");
        var key = Given(parsed.GetValue(Place.ApiKey)) ?? Given(Terminal.Variable("NEWSQA_API_KEY"));
        return new EngineSettings(Path.GetFullPath(data), root, Given(parsed.GetValue(Place.Server)), key);
    }

    /// <summary>Writes exactly what the HTTP API would return.</summary>
    public void WriteJson<T>(T value) => Terminal.Out.WriteLine(JsonSerializer.Serialize(value, NewsQAJson.Options));

    /// <summary>Tells, beside the result, what to do first.</summary>
    public void HintThatIndexIsEmpty() => Terminal.Error.WriteLine("The index is empty. Put articles in with: newsqa ingest FOLDER");

    /// <summary>The same, where the result does not say how many articles there are.</summary>
    public async Task HintWhenEmptyAsync(INewsQA newsQA, CancellationToken cancellationToken)
    {
        if ((await newsQA.GetStatusAsync(cancellationToken)).Articles == 0)
        {
            HintThatIndexIsEmpty();
        }
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
