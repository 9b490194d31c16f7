using System.CommandLine;
using NewsQA.Cli.Output;
using NewsQA.Client;
using NewsQA.Ingestion;

namespace NewsQA.Cli.Commands;

/// <summary><c>ingest PATH|URL|-...</c>.</summary>
internal static class IngestCommand
{
    public static Command Create(CommandContext context)
    {
        var options = new IngestOptionSet();
        var watch = new Option<bool>("--watch") { Description = "Stay, and read what is new: files when they change, addresses every quarter of an hour." };
        var json = new JsonOption();
        var command = new Command("ingest", "Reads articles into the index.") { watch, json };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var input = options.IsInput(parsed) ? context.Terminal.OpenInput() : null;
            var request = options.Request(parsed, input);
            await using var engine = context.OpenEngine(parsed);
            if (parsed.GetValue(watch))
            {
                return await WatchAsync(context, engine, request, parsed.GetValue(json), cancellationToken);
            }

            var receipt = await ProgressDisplay.RunAsync(
                context.Terminal, "Ingesting", "articles", progress => engine.IngestAsync(request, progress, cancellationToken));
            Write(context, receipt, parsed.GetValue(json));
            return receipt.Failed.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> WatchAsync(CommandContext context, Engine.IEngine engine, IngestRequest request, bool json, CancellationToken cancellationToken)
    {
        if (request.Input is not null)
        {
            throw new ArgumentException("--watch needs files, folders or addresses; standard input ends.", nameof(request));
        }

        context.Terminal.Error.WriteLine("Watching; stop with Ctrl+C.");
        try
        {
            await engine.WatchAsync(request, new Rounds(receipt => Write(context, receipt, json)), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Stopping is how it ends.
        }

        return ExitCode.Done;
    }

    private static void Write(CommandContext context, IngestResponse receipt, bool json)
    {
        if (json)
        {
            context.WriteJson(receipt);
        }
        else
        {
            IngestText.Write(context.Terminal, receipt);
        }
    }

    private sealed class Rounds(Action<IngestResponse> write) : IProgress<IngestResponse>
    {
        public void Report(IngestResponse value) => write(value);
    }
}
