using NewsQA.Articles;
using NewsQA.Indexing.Lexical;

namespace NewsQA.Answering;

/// <summary>Reads the words of sentences, of what stands beside them, and of their passages, each text once per question: the same text is the same list. Not thread-safe.</summary>
internal sealed class SentenceWords
{
    private readonly Dictionary<(string Article, TextSpan Span), IReadOnlyList<Word>> _bySpan = [];
    private readonly Dictionary<string, IReadOnlyList<Word>> _byText = new(StringComparer.Ordinal);

    public IReadOnlyList<Word> Own(CandidateSentence sentence) => Read(sentence, sentence.Span);

    /// <summary>The sentences beside it.</summary>
    public IEnumerable<IReadOnlyList<Word>> Beside(CandidateSentence sentence) =>
        new[] { sentence.Before, sentence.After }.OfType<TextSpan>().Select(span => Read(sentence, span));

    /// <summary>The whole passage, and what the article's header says: title, outlet, month and year.</summary>
    public IEnumerable<IReadOnlyList<Word>> Passage(CandidateSentence sentence) =>
        [Read(sentence, sentence.Hit.Passage.Span), Text(ArticleTerms.HeaderOf(sentence.Article))];

    private IReadOnlyList<Word> Read(CandidateSentence sentence, TextSpan span)
    {
        var key = (sentence.Article.Id, span);
        return _bySpan.TryGetValue(key, out var words) ? words : _bySpan[key] = Word.Read(span.Of(sentence.Article.Text));
    }

    private IReadOnlyList<Word> Text(string text) => _byText.TryGetValue(text, out var words) ? words : _byText[text] = Word.Read(text);
}
