using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.FollowUps.Suggestions;

/// <summary>The questions that articles lend themselves to. What was made of an article is kept for its next use. Thread-safe.</summary>
internal sealed partial class QuestionSource
{
    // The news is at the beginning; and a book must not cost more than an article.
    private const int SentencesRead = 40;
    private const int MostKept = 2_000;

    private readonly ConcurrentDictionary<(string Id, string Revision), IReadOnlyList<SuggestedQuestion>> _kept = new();

    /// <summary>The article's questions, in the order of their sentences.</summary>
    public IReadOnlyList<SuggestedQuestion> Of(Article article)
    {
        if (_kept.Count > MostKept)
        {
            _kept.Clear();
        }

        return _kept.GetOrAdd((article.Id, article.Revision), _ => From(article));
    }

    /// <summary>Forgets everything, so that nothing of an article outlives its deletion.</summary>
    public void Clear() => _kept.Clear();

    private static IReadOnlyList<SuggestedQuestion> From(Article article)
    {
        List<TextSpan> sentences = [.. SentenceSplitter.Split(article.Text).Take(SentencesRead)];
        var names = NamesIn(sentences.Count == 0 ? "" : article.Text[..sentences[^1].End]);
        return
        [
            .. sentences.SelectMany(s => QuestionTemplates.From(s.Of(article.Text), names).Select(q => new SuggestedQuestion(q.Question, q.About, article with { Text = "" }, s)))
                .DistinctBy(q => q.Question, StringComparer.Ordinal),
        ];
    }

    private static HashSet<string> NamesIn(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in WithinSentence().EnumerateMatches(text))
        {
            names.Add(text.Substring(match.Index, match.Length));
        }

        // "Police" of "West Holm Police", elsewhere in small letters.
        names.ExceptWith(Small().Matches(text).Select(m => char.ToUpperInvariant(m.Value[0]) + m.Value[1..]));

        names.ExceptWith(QuestionTemplates.NotNames);
        return names;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}-]*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Small();

    // Behind a small word.
    [GeneratedRegex(@"(?<=\p{Ll} )\p{Lu}[\p{L}\p{M}-]*\p{Ll}(?![\p{L}\p{M}])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex WithinSentence();
}
