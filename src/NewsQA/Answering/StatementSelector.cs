using NewsQA.Articles;

namespace NewsQA.Answering;

/// <summary>A statement to be made, with the other sentences that say the same.</summary>
/// <param name="Lead">The sentence that it is made for.</param>
/// <param name="Span">What to quote: the sentence, widened by chosen ones that stand right beside it.</param>
/// <param name="Same">Sentences of other articles with the same words.</param>
internal sealed record ChosenStatement(ScoredSentence Lead, TextSpan Span, IReadOnlyList<ScoredSentence> Same);

/// <summary>Chooses the sentences to quote: the best, then those that add something.</summary>
internal static class StatementSelector
{
    // Two sentences that share this much of their words (Jaccard, on terms) say the same.
    private const double SameWords = 0.7;

    // In logits: e^1 times the chance. What a second outlet says tells more than a second sentence of the first.
    private const double SameArticle = 1;

    // In logits. A further sentence in which nothing of the kind stands that is asked for ("when", "how many") adds little, unless it is about as good as the best.
    private const double GapWithoutKind = 1;

    // One more value of the kind asked for is worth more than one more sentence on the matter.
    private const double WithKind = 1;

    // The longer one of two may say more than the other; with this much of its words held it adds nothing.
    private const double HeldWords = 0.9;

    // Shares of the question's names, by weight, that a passage has.
    private const double Named = 0.75;
    private const double HardlyNamed = 0.35;

    private const int EnoughWords = 6;

    // A sentence put in front pushes the best one back; the quote must stay short enough for the eye to find it.
    private const int MaxWordsWithOneBefore = 40;

    public static IReadOnlyList<ChosenStatement> Choose(IReadOnlyList<ScoredSentence> sentences, AnswerOptions options)
    {
        var chosen = new List<Choice>();
        foreach (var sentence in Spread(OfTheNamed([.. sentences.Where(s => s.Score >= sentences[0].Score - MaxGap(s, options))])))
        {
            var terms = Word.Read(sentence.Sentence.Text).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
            if (chosen.Find(c => SaySame(c.Terms, terms)) is { } twin)
            {
                twin.Same.Add(sentence);
            }
            else if (!chosen.Exists(c => c.TryWiden(sentence, options.MaxStatementWords)) && chosen.Count < options.MaxStatements)
            {
                chosen.Add(new Choice(sentence, terms));
            }
        }

        return Resolved(chosen, options.MaxStatementWords);
    }

    // Beside a best sentence that is of what the question names, those whose passages name none of it are of something else.
    private static List<ScoredSentence> OfTheNamed(List<ScoredSentence> sentences)
    {
        double Names(ScoredSentence sentence) => sentence.Features[(int)SentenceFeature.PassageNames];
        return sentences.Count > 0 && Names(sentences[0]) >= Named ? sentences.FindAll(s => Names(s) >= HardlyNamed) : sentences;
    }

    private static double MaxGap(ScoredSentence sentence, AnswerOptions options) =>
        sentence.Features[(int)SentenceFeature.KindMissing] > 0 ? Math.Min(GapWithoutKind, options.MaxScoreGap)
        : sentence.Features[(int)SentenceFeature.KindFits] > 0 ? options.MaxScoreGap + WithKind
        : options.MaxScoreGap;

    // Best first, where a further sentence of an article must be so much better than another article's.
    private static IEnumerable<ScoredSentence> Spread(List<ScoredSentence> sentences)
    {
        var articles = new HashSet<string>(StringComparer.Ordinal);
        while (sentences.Count > 0)
        {
            var best = sentences.MaxBy(s => s.Score - (articles.Contains(s.Sentence.Article.Id) ? SameArticle : 0))!;
            sentences.Remove(best);
            articles.Add(best.Sentence.Article.Id);
            yield return best;
        }
    }

    // A quote widened to what its pronoun stands for may have taken in another statement's sentence.
    private static List<ChosenStatement> Resolved(List<Choice> chosen, int maxWords)
    {
        var statements = new List<ChosenStatement>();
        foreach (var choice in chosen)
        {
            var (article, passage) = (choice.Lead.Sentence.Article, choice.Lead.Sentence.Hit.Passage);
            var others = statements.Where(s => s.Lead.Sentence.Article.Id == article.Id).Select(s => s.Span).ToList();
            // No text is quoted twice: where a part of it is quoted already, what is left is the sentence itself.
            var span = others.Exists(o => o.Overlaps(choice.Span)) ? choice.Lead.Sentence.Span : choice.Span;
            if (others.Exists(o => o.Overlaps(span)))
            {
                continue;
            }

            var wider = Antecedents.Widen(passage, article.Text, span, maxWords);
            statements.Add(new ChosenStatement(choice.Lead, others.Exists(o => o.Overlaps(wider)) ? span : wider, choice.Same));
        }

        return statements;
    }

    // Two sentences say the same when they share most words, or when one holds nearly all of the other's.
    private static bool SaySame(HashSet<string> left, HashSet<string> right)
    {
        var shared = left.Count(right.Contains);
        var shorter = Math.Min(left.Count, right.Count);
        return left.Count + right.Count == 0
            || (double)shared / (left.Count + right.Count - shared) >= SameWords
            || (shorter >= EnoughWords && (double)shared / shorter >= HeldWords);
    }

    private sealed class Choice(ScoredSentence lead, HashSet<string> terms)
    {
        public ScoredSentence Lead => lead;

        public HashSet<string> Terms => terms;

        public TextSpan Span { get; private set; } = lead.Sentence.Span;

        public List<ScoredSentence> Same { get; } = [];

        /// <summary>Takes in a sentence that stands right before or after, within one paragraph, when both together are not too long.</summary>
        public bool TryWiden(ScoredSentence other, int maxWords)
        {
            var (article, span) = (lead.Sentence.Article, other.Sentence.Span);
            if (other.Sentence.Article.Id != article.Id)
            {
                return false;
            }

            var (gap, both) = span.Start >= Span.End
                ? (new TextSpan(Span.End, span.Start), new TextSpan(Span.Start, span.End))
                : (new TextSpan(span.End, Math.Max(span.End, Span.Start)), new TextSpan(span.Start, Span.End));
            if (!gap.Of(article.Text).All(c => char.IsWhiteSpace(c) && c != '\n') || WordCount(both.Of(article.Text)) > (span.Start < Span.Start ? Math.Min(maxWords, MaxWordsWithOneBefore) : maxWords))
            {
                return false;
            }

            Span = both;
            return true;
        }

        private static int WordCount(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
    }
}
