namespace NewsQA.Retrieval.Reading;

/// <summary>What a question says of itself: words, outlets, times, clauses.</summary>
/// <param name="Words">Its words.</param>
/// <param name="IsContent">Per word, whether it says what is looked for: not a stop word, an outlet's name, a time, or a word of framing.</param>
/// <param name="Outlets">The outlets that it names.</param>
/// <param name="Times">The times that it names.</param>
/// <param name="Clauses">Its parts; one when nothing parts it.</param>
internal sealed record QuestionReading(
    IReadOnlyList<QuestionWord> Words,
    IReadOnlyList<bool> IsContent,
    IReadOnlyList<OutletMention> Outlets,
    IReadOnlyList<TimeMention> Times,
    IReadOnlyList<Clause> Clauses)
{
    /// <summary>All sources named, each once.</summary>
    public IReadOnlyList<string> Sources { get; } = [.. Outlets.SelectMany(o => o.Sources).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The same without some of it.</summary>
    /// <param name="outlets">Whether outlets are left out; their names stay no content.</param>
    /// <param name="times">Whether times are left out.</param>
    /// <param name="clauses">Whether it stays one.</param>
    public QuestionReading Without(bool outlets, bool times, bool clauses)
    {
        var parts = clauses ? [new Clause("", 0..Words.Count, Sources, Times)] : Clauses;
        return new QuestionReading(
            Words,
            IsContent,
            outlets ? [] : Outlets,
            times ? [] : Times,
            [.. parts.Select(c => c with { Text = clauses ? string.Join(' ', Words.Select(w => w.Text)) : c.Text, Sources = outlets ? [] : c.Sources, Times = times ? [] : c.Times })]);
    }

    /// <summary>Reads a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The index's outlets.</param>
    /// <param name="today">What relative times count from.</param>
    public static QuestionReading Of(string question, OutletNames names, DateOnly today)
    {
        var words = QuestionWord.Read(question);
        var outlets = names.Find(words);
        var times = TimeReader.Read(question, today);
        var isContent = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            isContent[i] = words[i].Terms.Count > 0 && !FramingWords.Contains(words[i].Lower)
                && !outlets.Any(o => o.FirstWord <= i && i < o.FirstWord + o.Words) && !times.Any(t => t.Span.Overlaps(words[i].Span));
        }

        return new QuestionReading(words, isContent, outlets, times, ClauseReader.Read(question, words, isContent, outlets, times));
    }
}
