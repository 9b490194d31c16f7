using NewsQA.Answering.Appositions;
using NewsQA.Articles;

namespace NewsQA.Answering;

/// <summary>
/// Leaves sentences out that are of another country than the question: of an earthquake in New Zealand where the one in Ecuador is asked about. One whose passage or title names a country of the question
/// is kept, and so is one that, with its title, names no country.
/// </summary>
internal static class NationsApart
{
    // Countries within one another: what is told of one may name it by another's name.
    private static readonly string[][] Together = [["britain", "england", "scotland", "wales", "ireland"], ["palestine", "gaza", "israel"], ["china", "taiwan"]];

    /// <summary>Whether two words in lower case stand for one country, or for countries of which one lies within the other.</summary>
    public static bool AreTogether(string left, string right) =>
        Nations.AreOne(left, right) || Array.Exists(Together, group => Array.Exists(group, n => Nations.AreOne(n, left)) && Array.Exists(group, n => Nations.AreOne(n, right)));

    /// <summary>The sentences, in their order; all of them where the question names no country or nothing else would be left.</summary>
    /// <param name="scored">The sentences, scored.</param>
    public static ScoredSentences Keep(ScoredSentences scored)
    {
        var asked = Nations.In(scored.Profile.Question.Text);
        if (asked.Count == 0)
        {
            return scored;
        }

        asked.UnionWith(Together.Where(t => t.Any(n => asked.Contains(Nations.NumberOf(n)))).SelectMany(t => t.Select(Nations.NumberOf)).ToList());
        var passages = new Dictionary<(string Article, TextSpan Passage), bool>();
        bool IsOfAsked(ScoredSentence sentence)
        {
            var (article, span) = (sentence.Sentence.Article, sentence.Sentence.Hit.Passage.Span);
            if (!passages.TryGetValue((article.Id, span), out var isOfAsked))
            {
                passages[(article.Id, span)] = isOfAsked = Nations.In(article.Title + "\n" + span.Of(article.Text)).Overlaps(asked);
            }

            return isOfAsked;
        }

        var kept = scored.Sentences.Where(s => IsOfAsked(s) || Nations.In(s.Sentence.Article.Title + "\n" + s.Sentence.Text).Count == 0).ToList();
        return kept.Count == 0 || kept.Count == scored.Sentences.Count ? scored : scored with { Sentences = kept };
    }
}
