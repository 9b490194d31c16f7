using System.CommandLine;
using NewsQA.Evaluation;
using NewsQA.Training.Corpus;
using NewsQA.Training.Measuring;

namespace NewsQA.Training.Commands;

/// <summary><c>overlap</c>: whether training data holds text of an evaluation set.</summary>
internal static class OverlapCommand
{
    private static readonly Option<DirectoryInfo> Data = new("--data") { Required = true, Description = "Training data, as for train." };
    private static readonly Option<DirectoryInfo> Set = new("--set") { Required = true, Description = "An evaluation set, as for compare." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("overlap", "Counts the 13-word sequences that training data shares with a set.") { Data, Set };
        command.SetAction(arguments =>
        {
            var set = EvalSets.Read(arguments.GetRequiredValue(Set).FullName);
            var overlap = new SequenceOverlap([.. set.Articles.Select(article => article.Text), .. set.Queries.Select(query => query.Text)]);
            var folder = new CorpusFolder(arguments.GetRequiredValue(Data).FullName);
            var articles = folder.Articles().Select(article => article.Text);
            var shared = overlap.CountIn(articles.Concat(folder.Pairs().SelectMany(pair => new[] { pair.A, pair.B })));
            Console.WriteLine(
                $"{set.Name}: {shared} of its {overlap.Sequences} sequences of {SequenceOverlap.Words} words are in the training data.");
        });
        return command;
    }
}
