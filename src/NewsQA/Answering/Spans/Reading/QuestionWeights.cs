namespace NewsQA.Answering.Spans.Reading;

/// <summary>What share of a question's weight each of its words has.</summary>
internal sealed class QuestionWeights
{
    private readonly Dictionary<string, double> _shares = new(StringComparer.Ordinal);

    private QuestionWeights(QuestionProfile profile)
    {
        var total = Math.Max(1e-9, profile.Words.Sum(w => w.Weight));
        foreach (var word in profile.Words)
        {
            foreach (var term in word.Word.Terms)
            {
                _shares[term] = word.Weight / total;
            }
        }
    }

    public static QuestionWeights Of(QuestionProfile profile) => new(profile);

    /// <summary>The share of a token, 0 to 1; 0 for one that only asks.</summary>
    public double Share(Token token) => _shares.GetValueOrDefault(token.Stem);
}
