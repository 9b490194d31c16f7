using System.CommandLine;
using System.Globalization;
using System.Text;
using NewsQA.Retrieval;
using NewsQA.Retrieval.Ranking;
using NewsQA.Training.Ranking;

namespace NewsQA.Training.Commands;

/// <summary><c>fit-ranker</c>: fits <c>ranking-model.json</c>, by which the engine orders passages.</summary>
internal static class FitRankerCommand
{
    private static readonly Option<string[]> Sets = new("--set") { Description = "A set's folder and its split, FOLDER=FILE:dev; several times for several.", Required = true };
    private static readonly Option<DirectoryInfo> Models = new("--models") { Description = "The folder that holds manifest.json.", Required = true };
    private static readonly Option<string[]> Leave = new("--leave-out") { Description = "Names of features not to use." };
    private static readonly Option<int> Trees = new("--trees") { Description = "How many trees.", DefaultValueFactory = _ => new BoostingOptions().Trees };
    private static readonly Option<bool> Figures = new("--figures") { Description = "Also print figures by cross-validation." };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "The file to write; nothing is written without it." };

    // The lexical forest goes by words alone.
    private static readonly RankingFeature[] OfVectors =
    [
        RankingFeature.Dense, RankingFeature.DenseRelative, RankingFeature.SentenceDense, RankingFeature.SentenceDenseRelative, RankingFeature.ClauseDense, RankingFeature.FittingDense,
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fit-ranker", "Fits the trees that order passages.") { Sets, Models, Leave, Trees, Figures, Out };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var hybrid = await FitAsync("hybrid", arguments, new RetrievalOptions(), [], cancellationToken);
            var lexical = await FitAsync("lexical", arguments, new RetrievalOptions { DenseWeight = 0 }, OfVectors, cancellationToken);
            if (arguments.GetValue(Out) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, Json(hybrid, lexical), cancellationToken);
            }
        });
        return command;
    }

    private static async Task<IReadOnlyList<RankingTree>> FitAsync(
        string name, ParseResult arguments, RetrievalOptions options, RankingFeature[] without, CancellationToken cancellationToken)
    {
        var samples = new List<RankingSample>();
        foreach (var set in arguments.GetRequiredValue(Sets))
        {
            var parts = set.Split('=', 2);
            samples.AddRange(await new RankingSampler(arguments.GetRequiredValue(Models).FullName, options).SampleAsync(parts[0], parts.ElementAtOrDefault(1), cancellationToken));
        }

        var left = arguments.GetValue(Leave) ?? [];
        bool[] use = [.. RankingModel.FeatureNames.Select((n, i) => !left.Contains(n, StringComparer.Ordinal) && !without.Contains((RankingFeature)i))];
        var boosting = new BoostingOptions { Trees = arguments.GetValue(Trees) };
        if (arguments.GetValue(Figures))
        {
            foreach (var line in RankingFigures.CrossValidate(name, samples, boosting, use))
            {
                Console.WriteLine(line);
            }
        }

        return arguments.GetValue(Out) is null ? [] : LambdaBooster.Fit(samples, boosting, use);
    }

    private static string Json(IReadOnlyList<RankingTree> hybrid, IReadOnlyList<RankingTree> lexical)
    {
        var features = string.Join(", ", RankingModel.FeatureNames.Select(n => $"\"{n}\""));
        return "{\n\"madeBy\": \"NewsQA.Training fit-ranker\",\n\"features\": [" + features + "],\n\"hybrid\": [\n" + Lines(hybrid) + "\n],\n\"lexical\": [\n" + Lines(lexical) + "\n]\n}\n";
    }

    private static string Lines(IReadOnlyList<RankingTree> trees) =>
        string.Join(",\n", trees.Select(t => t.Nodes.Aggregate(new StringBuilder(), (line, n) => line.Append(line.Length == 0 ? "[" : ",").Append(Node(n))).Append(']')));

    private static string Node(RankingNode node) => node.Feature < 0
        ? string.Create(CultureInfo.InvariantCulture, $"[{node.Value}]")
        : string.Create(CultureInfo.InvariantCulture, $"[{node.Feature},{node.Threshold},{node.Left},{node.Right}]");
}
