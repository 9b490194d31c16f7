using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering;

/// <summary>Sentences that speak of every word of a question, as if they had been found and scored for it.</summary>
internal static class AnsweringSentences
{
    /// <summary>A sentence of an article of one passage.</summary>
    public static ScoredSentence Of(QuestionProfile profile, string articleId, string text, string sentence, double score)
    {
        var article = new Article { Id = articleId, Revision = "r", Origin = articleId, IngestedAt = DateTimeOffset.UnixEpoch, Text = text };
        var start = text.IndexOf(sentence, StringComparison.Ordinal);
        var candidate = new CandidateSentence(new Hit(1, new Passage(text, "r", new TextSpan(0, text.Length)), article, 1, 1, 1), new TextSpan(start, start + sentence.Length), null, null);
        var matches = profile.Words.Select(_ => 1.0).ToArray();
        return new ScoredSentence(candidate, new double[Enum.GetValues<SentenceFeature>().Length], new SentenceMatches(matches, matches, matches), score, ValueFinder.Find(sentence)) { Own = Word.Read(sentence) };
    }
}
