using NewsQA.Retrieval;
using NewsQA.Retrieval.Ranking;
using NewsQA.Training.Ranking;

namespace NewsQA.Training.Answers;

/// <summary>
/// Orders of passages that were each learned without a fifth of the questions. How sure the ranker is of its first passage tells whether there is an answer, but only where it never saw the
/// question: on those that it was fitted on it is surer than it will be elsewhere, and a threshold chosen there would not hold.
/// </summary>
internal sealed class FoldRankers
{
    private readonly IReadOnlyList<RankingModel> _models;

    // Sets that the shipped ranker was fitted on; all others are strange to it.
    private readonly HashSet<string> _sets;

    private FoldRankers(IReadOnlyList<RankingModel> models, HashSet<string> sets) => (_models, _sets) = (models, sets);

    /// <summary>Fits them as <c>fit-ranker</c> fits the one for words and vectors.</summary>
    /// <param name="models">The folder that holds <c>manifest.json</c>.</param>
    /// <param name="sets">The sets that the shipped ranker was fitted on, each a folder and its split.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<FoldRankers> FitAsync(string models, IEnumerable<(string Folder, string Split)> sets, CancellationToken cancellationToken)
    {
        var samples = new List<RankingSample>();
        foreach (var (folder, split) in sets)
        {
            samples.AddRange(await new RankingSampler(models, new RetrievalOptions()).SampleAsync(folder, split + ":dev", cancellationToken));
        }

        var fitted = new RankingModel[SupportFit.Folds];
        Parallel.For(0, SupportFit.Folds, fold => fitted[fold] = Without(fold, samples));
        return new FoldRankers(fitted, samples.Select(s => s.Set).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The order that never saw a question, nor another of its paragraph; null for the shipped one, which never saw the set.</summary>
    /// <param name="set">The question's set.</param>
    /// <param name="group">The paragraph that it was written on, else its id.</param>
    public RankingModel? Of(string set, string group) => _sets.Contains(set) ? _models[SupportFit.FoldOf(group)] : null;

    private static RankingModel Without(int fold, IReadOnlyList<RankingSample> samples)
    {
        bool[] all = [.. RankingModel.FeatureNames.Select(_ => true)];
        return new RankingModel { Hybrid = LambdaBooster.Fit([.. samples.Where(s => SupportFit.FoldOf(s.Group) != fold)], new BoostingOptions(), all), Lexical = [] };
    }
}
