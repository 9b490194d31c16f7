using NewsQA.Evaluation.Summaries;
using NewsQA.Checking;

namespace NewsQA.Training.Checks;

/// <summary>A sentence with its excerpts, measured.</summary>
/// <param name="Set">The file that it is from: one writer's way of writing.</param>
/// <param name="Group">What its excerpts begin with: sentences of one group are never in two parts.</param>
/// <param name="IsSound">Whether the excerpts bear it.</param>
/// <param name="Kind">What is wrong with it; <c>sound</c> for nothing.</param>
/// <param name="IsInvention">Whether a rule alone refuses it: it cites nothing, tells mostly what no cited excerpt has, or has a number, date, name or quotation that no cited excerpt has.</param>
/// <param name="Measures">Its measures, in the order of <see cref="CheckFeature"/>; empty for an invention.</param>
internal sealed record CheckSample(string Set, string Group, bool IsSound, string Kind, bool IsInvention, IReadOnlyList<double> Measures)
{
    /// <summary>Measures a pair.</summary>
    public static CheckSample Of(SummaryPair pair, string set)
    {
        var cited = pair.Citations.Select(n => pair.Excerpts.FirstOrDefault(e => e.Number == n)).ToList();
        var (group, kind) = (pair.Excerpts.Count > 0 ? pair.Excerpts[0].Text : pair.Sentence, pair.IsSound ? "sound" : pair.Kind ?? "unsound");
        if (cited.Count == 0 || cited.Contains(null))
        {
            return new CheckSample(set, group, pair.IsSound, kind, true, []);
        }

        var (findings, measures) = SentenceChecker.Measure(new Evidence(pair.Sentence, [.. cited.OfType<Excerpt>()]));
        var isInvention = findings.Any(f => SentenceJudge.IsInvention(f.Fault)) || measures[(int)CheckFeature.MissingShare] > SentenceJudge.MostMissing;
        return new CheckSample(set, group, pair.IsSound, kind, isInvention, isInvention ? [] : measures);
    }
}
