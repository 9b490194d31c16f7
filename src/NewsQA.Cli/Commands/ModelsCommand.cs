using System.CommandLine;
using NewsQA.Cli.Output;

namespace NewsQA.Cli.Commands;

/// <summary><c>models list</c> and <c>models pull</c>.</summary>
internal static class ModelsCommand
{
    public static Command Create(CommandContext context) => new("models", "The sentence models and rerankers.") { CreateList(context), CreatePull(context) };

    private static Command CreateList(CommandContext context)
    {
        var json = new JsonOption();
        var list = new Command("list", "Lists the models that are here, and those that can be pulled by name.") { json };
        list.SetAction(async (parsed, _) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var models = engine.ListModels();
            if (parsed.GetValue(json))
            {
                context.WriteJson(models);
                return ExitCode.Done;
            }

            foreach (var model in models)
            {
                var kind = model.Dimension is { } dimension ? $"{dimension} dimensions" : model.Kind;
                var state = (model.IsDefault ? ", default" : "") + (model.State == "here" ? "" : $", {model.State}");
                context.Terminal.Out.WriteLine($"{model.Name}: {kind}, {model.Licence}{state}");
            }

            return ExitCode.Done;
        });
        return list;
    }

    private static Command CreatePull(CommandContext context)
    {
        var name = new Argument<string>("NAME") { Description = "A name that 'models list' shows, or owner/name of a repository on the Hugging Face hub." };
        var json = new JsonOption();
        var pull = new Command("pull", "Fetches a model, checks it, and enters it in models/pulled. Run again, it goes on where it stopped.") { name, json };
        pull.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var pulled = await DownloadDisplay.RunAsync(context.Terminal, progress =>
                engine.PullModelAsync(parsed.GetRequiredValue(name), progress, cancellationToken));
            if (parsed.GetValue(json))
            {
                context.WriteJson(pulled);
                return ExitCode.Done;
            }

            var use = pulled.IsReranker ? $"set NewsQA__Retrieval__Reranker={pulled.Name}" : $"newsqa reindex --model {pulled.Name}";
            var done = pulled.WasThere ? "is here already" : $"is here, {Printable.Megabytes(pulled.Bytes)}, from {pulled.Source}, SHA-256 {pulled.GraphSha256}";
            context.Terminal.Out.WriteLine($"{pulled.Name} {done}. Use it with: {use}");
            return ExitCode.Done;
        });
        return pull;
    }
}
