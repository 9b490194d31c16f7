using System.CommandLine;
using NewsQA.Training.Learning;

namespace NewsQA.Training.Commands;

/// <summary><c>train</c>: from a folder of text and pairs to an ONNX file.</summary>
internal static class TrainCommand
{
    private static readonly TrainingOptions Defaults = new();

    private static readonly Option<DirectoryInfo> Data = Folder("--data", "Training data: pairs/*.jsonl.gz and text/*.jsonl.gz.");
    private static readonly Option<DirectoryInfo> Out = Folder("--out", "Where vocab.txt, model.onnx and the checkpoint go.");
    private static readonly Option<int> Seed = Number("--seed", Defaults.Seed, "Decides every draw.");
    private static readonly Option<int> Steps = Number("--steps", Defaults.Steps, "Batches to learn from.");
    private static readonly Option<int> Batch = Number("--batch", Defaults.BatchPairs, "Pairs in a batch, a multiple of 16.");
    private static readonly Option<int> Dimension = Number("--dimension", Defaults.Dimension, "Numbers in a vector, a multiple of 16.");
    private static readonly Option<int> Vocabulary = Number("--vocabulary", Defaults.VocabularySize, "Lines of the vocabulary, 65,535 at most.");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("train", "Trains a model. Interrupted, it goes on from its last checkpoint.")
        {
            Data, Out, Seed, Steps, Batch, Dimension, Vocabulary,
        };
        command.SetAction((arguments, cancellationToken) =>
        {
            var (data, output) = (arguments.GetRequiredValue(Data).FullName, arguments.GetRequiredValue(Out).FullName);
            return Task.Run(() => new TrainingRun(data, output, Options(arguments)).Execute(Console.Error, cancellationToken), cancellationToken);
        });
        return command;
    }

    private static TrainingOptions Options(ParseResult arguments) => Defaults with
    {
        Seed = arguments.GetValue(Seed),
        Steps = arguments.GetValue(Steps),
        BatchPairs = arguments.GetValue(Batch),
        Dimension = arguments.GetValue(Dimension),
        VocabularySize = arguments.GetValue(Vocabulary),
    };

    private static Option<DirectoryInfo> Folder(string name, string description) => new(name) { Required = true, Description = description };

    private static Option<int> Number(string name, int value, string description) =>
        new(name) { DefaultValueFactory = _ => value, Description = $"{description} {value} if not given." };
}
