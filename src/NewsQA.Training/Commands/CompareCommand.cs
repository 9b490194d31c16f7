using System.CommandLine;
using NewsQA.Training.Measuring;

namespace NewsQA.Training.Commands;

/// <summary><c>compare</c>: two models of a models folder on a set, by exact dense retrieval, with paired intervals.</summary>
internal static class CompareCommand
{
    private static readonly Option<DirectoryInfo> Models = Required<DirectoryInfo>("--models", "The folder that holds manifest.json.");
    private static readonly Option<string> Model = Required<string>("--model", "The model to measure.");
    private static readonly Option<string> Against = Required<string>("--against", "The model to compare it with.");
    private static readonly Option<DirectoryInfo> Set = Required<DirectoryInfo>("--set", "MultiHop-RAG's files, SQuAD's JSON or BEIR's layout.");
    private static readonly Option<string?> Split = new("--split") { Description = "FILE:dev or FILE:report." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("compare", "Compares two models on a set, by vectors alone.") { Models, Model, Against, Set, Split };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var folder = arguments.GetRequiredValue(Models).FullName;
            var set = arguments.GetRequiredValue(Set).FullName;
            var retrieval = new DenseRetrieval(set, arguments.GetValue(Split));
            var model = await retrieval.MeasureAsync(folder, arguments.GetRequiredValue(Model), cancellationToken);
            var against = await retrieval.MeasureAsync(folder, arguments.GetRequiredValue(Against), cancellationToken);
            foreach (var line in Comparison.Lines(model, against))
            {
                Console.WriteLine(line);
            }
        });
        return command;
    }

    private static Option<T> Required<T>(string name, string description) => new(name) { Required = true, Description = description };
}
