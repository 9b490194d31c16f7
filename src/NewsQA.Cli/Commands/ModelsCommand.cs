using System.CommandLine;

namespace NewsQA.Cli.Commands;

/// <summary><c>models list</c>.</summary>
internal static class ModelsCommand
{
    public static Command Create(CommandContext context)
    {
        var json = new JsonOption();
        var list = new Command("list", "Lists the sentence models that models/manifest.json describes.") { json };
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
                var state = (model.IsDefault ? ", default" : "") + (model.IsPresent ? "" : ", its file is missing");
                context.Terminal.Out.WriteLine($"{model.Name}: {model.Dimension} dimensions, {model.Licence}{state}");
            }

            return ExitCode.Done;
        });
        return new Command("models", "The sentence models.") { list };
    }
}
