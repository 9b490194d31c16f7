using NewsQA.Answering.Conflicts;

namespace NewsQA.Training.Claims;

/// <summary>A question with the values that each article read may give as its answer.</summary>
/// <param name="Set">Its set.</param>
/// <param name="Type">Its type in the set.</param>
/// <param name="Text">The question.</param>
/// <param name="Right">The right answers.</param>
/// <param name="Wrong">The answers that misinformation gives; empty in most sets.</param>
/// <param name="Articles">The claims by article.</param>
internal sealed record ClaimSample(string Set, string? Type, string Text, IReadOnlyList<string> Right, IReadOnlyList<string> Wrong, IReadOnlyList<IReadOnlyList<MeasuredClaim>> Articles)
{
    /// <summary>Whether its answers are known.</summary>
    public bool IsMarked { get; init; } = true;

    /// <summary>What the question asks for.</summary>
    public required QuestionFocus Focus { get; init; }
}

/// <summary>Two claims that cannot both be true.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
/// <param name="Measures">In the order of <see cref="PairFeature"/>.</param>
internal sealed record SampledPair(LikelyClaim Left, LikelyClaim Right, double[] Measures);

/// <summary>A question with the likeliest claim of each article and the pairs of those that cannot both be true.</summary>
/// <param name="Sample">The question.</param>
/// <param name="Likeliest">What each article most likely says.</param>
/// <param name="Pairs">The pairs.</param>
internal sealed record JudgedSample(ClaimSample Sample, IReadOnlyList<LikelyClaim> Likeliest, IReadOnlyList<SampledPair> Pairs)
{
    /// <summary>Judges a question's claims by trees that it was not fitted on.</summary>
    public static JudgedSample Of(ClaimSample sample, NewsQA.Answering.SupportTrees trees)
    {
        var best = ClaimJudge.Likeliest(sample.Articles, trees);
        return new JudgedSample(sample, best, [.. ClaimJudge.Disagreeing(sample.Focus, best).Select(p => new SampledPair(p.Left, p.Right, ClaimPair.Measure(sample.Focus, p.Left, p.Right)))]);
    }
}
