using System.Globalization;
using System.Text.Json;
using NewsQA.Answering;
using NewsQA.Answering.Conflicts;
using NewsQA.Evaluation;

namespace NewsQA.Training.Claims;

/// <summary>Says what a limit on the probability of a claim costs and brings, on questions that the trees were not fitted on, and makes the weight file's text.</summary>
internal static class ClaimReport
{
    private const int Folds = 5;
    private static readonly double[] Limits = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

    /// <summary>Each question with its claims judged by trees fitted on the other folds; questions are dealt to the folds in turn.</summary>
    public static IReadOnlyList<JudgedSample> Judge(IReadOnlyList<ClaimSample> samples)
    {
        var trees = Enumerable.Range(0, Folds).Select(fold => ClaimFit.Claims([.. samples.Where((_, i) => i % Folds != fold)])).ToList();
        return [.. samples.Select((s, i) => JudgedSample.Of(s, trees[i % Folds]))];
    }

    /// <summary>Prints the curve by cross-validation.</summary>
    public static void CrossValidate(IReadOnlyList<JudgedSample> samples, TextWriter output, FileInfo? dump)
    {
        var trees = Enumerable.Range(0, Folds).Select(fold => ClaimFit.Pairs([.. samples.Where((_, i) => i % Folds != fold)])).ToList();
        var judged = samples.Select((s, i) => (s.Sample, Pairs: s.Pairs.Select(p => (p.Left, p.Right, Probability: trees[i % Folds].Probability(p.Measures))).ToList())).ToList();
        if (dump is not null)
        {
            File.WriteAllLines(dump.FullName, judged.SelectMany((j, i) => j.Pairs.Where(p => p.Probability > Limits[0]).Select(p => string.Create(
                CultureInfo.InvariantCulture, $"{i}\t{j.Sample.Set}\t{j.Sample.Type}\t{j.Sample.Text}\t{p.Probability:0.000}\t{FormOf(j.Sample, p.Left)}\t{p.Left.Probability:0.00}\t{p.Left.Asked.Claim.Text.ReplaceLineEndings(" ")}\t{Verdict(j.Sample, p.Left)}\t{p.Right.Probability:0.00}\t{p.Right.Asked.Claim.Text.ReplaceLineEndings(" ")}\t{Verdict(j.Sample, p.Right)}"))));
        }

        PrintLikeliest(samples, output);
        foreach (var limit in Limits)
        {
            var listed = judged.ConvertAll(j => (j.Sample, Claims: j.Pairs.Where(p => p.Probability >= limit).SelectMany(p => (MeasuredClaim[])[p.Left.Claim, p.Right.Claim]).Distinct().ToList()));
            foreach (var set in listed.GroupBy(l => (l.Sample.Set, l.Sample.Type)))
            {
                var both = set.Average(l => l.Claims.Exists(c => Is(c, l.Sample.Right)) && l.Claims.Exists(c => Is(c, l.Sample.Wrong)) ? 1.0 : 0);
                var alarms = set.Average(l => l.Claims.Count > 0 ? 1.0 : 0);
                var shown = set.Average(l => l.Sample.Right.Count == 0 ? 0 : l.Sample.Right.Count(r => l.Claims.Exists(c => Is(c, [r]))) / (double)l.Sample.Right.Count);
                var precision = set.Where(l => l.Claims.Count > 0).Select(l => l.Claims.Average(c => ClaimFit.IsTrue(l.Sample, c) ? 1.0 : 0)).DefaultIfEmpty(0).Average();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"limit {limit:0.00} {set.Key.Set} {set.Key.Type}: {set.Count()} questions, conflicts {alarms:0.000}, both {both:0.000}, right ones listed {shown:0.000}, precision {precision:0.000}"));
            }
        }
    }

    // How often what an article most likely says is what it answers, of the articles that have such a value among their claims.
    private static void PrintLikeliest(IReadOnlyList<JudgedSample> samples, TextWriter output)
    {
        foreach (var set in samples.Where(s => s.Sample.IsMarked).GroupBy(s => (s.Sample.Set, s.Sample.Type)))
        {
            var articles = set.SelectMany(s => s.Sample.Articles.Where(a => a.Count > 0).Select(a => (s.Sample, Claims: a, Best: s.Likeliest.First(l => a.Contains(l.Claim))))).ToList();
            var have = articles.Where(a => a.Claims.Any(c => ClaimFit.IsTrue(a.Sample, c))).ToList();
            var right = have.Count(a => ClaimFit.IsTrue(a.Sample, a.Best.Claim));
            var loss = articles.Average(a => -Math.Log(ClaimFit.IsTrue(a.Sample, a.Best.Claim) ? a.Best.Probability : 1 - a.Best.Probability));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"likeliest {set.Key.Set} {set.Key.Type}: {articles.Count} articles, {have.Count} with a value that answers, likeliest in {right} ({(double)right / Math.Max(1, have.Count):0.000}), log loss {loss:0.000}"));
        }
    }

    /// <summary>The weight file.</summary>
    public static string Json(IEnumerable<ClaimSample> samples, SupportTrees claims, SupportTrees pairs)
    {
        var sets = samples.GroupBy(s => s.Set, StringComparer.Ordinal).Select(g => $"{g.Key} ({g.Count()})");
        var file = new { madeBy = "NewsQA.Training fit-claims", samples = string.Join(", ", sets), claims = Trees<ClaimFeature>(claims), pairs = Trees<PairFeature>(pairs) };
        // A line per tree is enough to see in a comparison what changed.
        return JsonSerializer.Serialize(file).Replace("]],[[", "]],\n[[", StringComparison.Ordinal).Replace(",\"pairs\"", ",\n\"pairs\"", StringComparison.Ordinal) + "\n";
    }

    private static string FormOf(ClaimSample sample, LikelyClaim claim) =>
        sample.Focus.Asked.Class is not null ? "class" : sample.Focus.Asked.Kinds.Count == 0 ? "open" : claim.Asked.Claim.Kind.ToString();

    private static string Verdict(ClaimSample sample, LikelyClaim claim) => Is(claim.Claim, sample.Right) ? "right" : Is(claim.Claim, sample.Wrong) ? "wrong" : "-";

    private static bool Is(MeasuredClaim claim, IReadOnlyList<string> answers) => answers.Any(a => RamDocsMeasures.IsValue(claim.Claim.Claim.Text, a));

    // A leaf is its value alone.
    private static object Trees<T>(SupportTrees trees)
        where T : struct, Enum
    {
        object[] Node(SupportNode node) => node.Feature < 0 ? [node.Value] : [JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames<T>()[node.Feature]), node.Threshold, node.Left, node.Right];
        return new { bias = trees.Bias, trees = trees.Trees.Select(t => t.Select(Node)) };
    }
}
