using NewsQA.Articles;

namespace NewsQA.Answering;

/// <summary>Reads the words of sentences, of what stands beside them, and of their passages, each text once per question. Not thread-safe.</summary>
internal sealed class SentenceWords
{
    private readonly Dictionary<(string Article, TextSpan Span), IReadOnlyList<Word>> _bySpan = [];
    private readonly Dictionary<string, IReadOnlyList<Word>> _byText = new(StringComparer.Ordinal);

    public IReadOnlyList<Word> Own(CandidateSentence sentence) => Read(sentence, sentence.Span);

    /// <summary>The sentences beside it.</summary>
    public IReadOnlyList<Word> Beside(CandidateSentence sentence) =>
        [.. sentence.Before is { } before ? Read(sentence, before) : [], .. sentence.After is { } after ? Read(sentence, after) : []];

    /// <summary>The whole passage, the title, the outlet.</summary>
    public IReadOnlyList<Word> Passage(CandidateSentence sentence) =>
        [.. Read(sentence, sentence.Hit.Passage.Span), .. Title(sentence), .. Text(sentence.Article.Source)];

    private IReadOnlyList<Word> Title(CandidateSentence sentence) => Text(sentence.Article.Title);

    private IReadOnlyList<Word> Read(CandidateSentence sentence, TextSpan span)
    {
        var key = (sentence.Article.Id, span);
        return _bySpan.TryGetValue(key, out var words) ? words : _bySpan[key] = Word.Read(span.Of(sentence.Article.Text));
    }

    private IReadOnlyList<Word> Text(string? text)
    {
        if (text is null)
        {
            return [];
        }

        return _byText.TryGetValue(text, out var words) ? words : _byText[text] = Word.Read(text);
    }
}
