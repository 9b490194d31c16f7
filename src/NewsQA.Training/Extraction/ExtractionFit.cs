using System.Collections.Concurrent;
using NewsQA.Cleaning.Html.Blocks;

namespace NewsQA.Training.Extraction;

/// <summary>Fits the model that tells an article's blocks from a page's others.</summary>
internal static class ExtractionFit
{
    private const int Folds = 4;

    // A page whose expected text the first model finds whole, but as a small part of what it takes for the article: the person stopped early.
    private const double CutShortPrecision = 0.4;
    private const double CutShortRecall = 0.9;

    // A block that this probability, of a model that did not see its site, takes for the article's although no person did: where a person stopped
    // early, or left out a paragraph. It is not learned from.
    private const float SureInSpite = 0.9f;

    private static readonly BoostingOptions s_first = new(Trees: 80);
    private static readonly BoostingOptions s_second = new(Trees: 60, Seed: 8);

    /// <summary>Fits both ensembles; the second sees what a first one says that was not trained on the page's site.</summary>
    public static BlockModel Fit(IReadOnlyList<ExtractionSample> pages)
    {
        var samples = pages.Where(page => page.Labels.Length > 0).ToList();
        samples.ForEach(sample => sample.Forget(_ => false));
        var held = HeldOut(samples);
        var whole = samples.Where(sample => !IsCutShort(sample, held[sample])).ToList();
        foreach (var sample in whole)
        {
            sample.Forget(i => sample.Labels[i] == 0 && held[sample][i] > SureInSpite);
        }

        var first = GradientBoosting.Fit(Rows(whole, _ => []), s_first);
        var second = GradientBoosting.Fit(Rows(whole, sample => SecondLook.Of(sample.Table, held[sample])), s_second);
        return new(samples[0].Table.Width, first, second);
    }

    /// <summary>The fold of a site: the same on every machine.</summary>
    public static int FoldOf(string site, int folds)
    {
        var hash = 2166136261u;
        foreach (var c in site)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) * 0x2c1b3c6d % (uint)folds);
    }

    private static ConcurrentDictionary<ExtractionSample, float[]> HeldOut(List<ExtractionSample> samples)
    {
        var held = new ConcurrentDictionary<ExtractionSample, float[]>();
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var others = samples.Where(sample => FoldOf("inner " + sample.Site, Folds) != fold).ToList();
            var model = GradientBoosting.Fit(Rows(others, _ => []), s_first);
            foreach (var sample in samples.Where(sample => FoldOf("inner " + sample.Site, Folds) == fold))
            {
                held[sample] = [.. Enumerable.Range(0, sample.Labels.Length).Select(i => model.Probability(sample.Table.Row(i)))];
            }
        });
        return held;
    }

    private static bool IsCutShort(ExtractionSample sample, float[] held)
    {
        var (shared, found, article) = (0.0, 0.0, 0.0);
        for (var i = 0; i < held.Length; i++)
        {
            var (words, isFound) = (sample.Table.Blocks[i].Words, held[i] >= BlockChoice.Threshold);
            found += isFound ? words : 0;
            article += sample.Labels[i] > 0 ? words : 0;
            shared += isFound && sample.Labels[i] > 0 ? words : 0;
        }

        return shared < found * CutShortPrecision && shared > article * CutShortRecall;
    }

    private static BoostingRows Rows(List<ExtractionSample> samples, Func<ExtractionSample, float[]> around)
    {
        var width = samples[0].Table.Width + (around(samples[0]).Length / samples[0].Labels.Length);
        var values = new float[samples.Sum(sample => sample.Labels.Length) * width];
        var at = 0;
        foreach (var sample in samples)
        {
            var (own, more) = (sample.Table.Width, around(sample));
            for (var i = 0; i < sample.Labels.Length; i++, at += width)
            {
                sample.Table.Row(i).CopyTo(values.AsSpan(at));
                more.AsSpan(i * (width - own), width - own).CopyTo(values.AsSpan(at + own));
            }
        }

        return new(width, values, [.. samples.SelectMany(sample => sample.Labels)], [.. samples.SelectMany(sample => sample.Weights)]);
    }
}
