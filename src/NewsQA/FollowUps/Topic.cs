using NewsQA.Articles;

namespace NewsQA.FollowUps;

/// <summary>What a question is about: its names and dates, and the noun that it turns on.</summary>
internal sealed class Topic
{
    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;

    public Topic(string question)
    {
        _text = question.TrimEnd('?', '!', '.', ' ');
        _tokens = Token.Read(_text);
        Names = NamedThing.Find(_text);
        Parts = QuestionParts.Of(_text);
    }

    public QuestionParts Parts { get; }

    /// <summary>Its names, titles and dates, in order.</summary>
    public IReadOnlyList<NamedThing> Names { get; }

    /// <summary>Whether it asks who.</summary>
    public bool AsksForPerson => Token.Read(Parts.Asking).Any(t => t.Lower is "who" or "whom" or "whose" || EnglishWords.Roles.Contains(t.Lower));

    /// <summary>"the hackers" of "What did the hackers steal", "the lanterns" of "How many lanterns drifted": what "they" are; null where no such word stands.</summary>
    public string? Several
    {
        get
        {
            var asked = Token.Read(Parts.AskedNoun) is [.., var last] ? last : null;
            var subject = NounPhrases.Several(Parts.Rest);
            return subject ?? (asked is not null && NounPhrases.IsPlural(asked) ? "the " + asked.Text : null);
        }
    }

    /// <summary>What is asked for, as several: "kettles" of "Which kettle"; empty where no noun says it.</summary>
    public string AskedNouns => Parts.AskedNoun.Length == 0 || Parts.AskedNoun.EndsWith('s') ? Parts.AskedNoun : Parts.AskedNoun + "s";

    /// <summary>The noun that it turns on, with what belongs to it: "Putin's visit to China"; null where none can be told.</summary>
    public string? MainNoun
    {
        get
        {
            if (Names.FirstOrDefault(n => n.Text[0] is '"' or '“') is { } title)
            {
                return title.Text;
            }

            var phrase = EnglishWords.FormsOfBe.Contains(Parts.Auxiliary.ToLowerInvariant()) || Parts.Asking.Length + Parts.Auxiliary.Length == 0
                ? NounPhrases.WithAttributes(Parts.Rest) ?? NounPhrases.First(Parts.Rest)
                : NounPhrases.First(Parts.Rest);
            // Of "the captain of the Stella Brekke", "it" is the ship.
            return phrase is null ? Names.FirstOrDefault(n => n.Kind == NamedKind.Thing) is { } thing ? Extent(thing) : null : NounPhrases.OfRole(phrase) ?? phrase;
        }
    }

    /// <summary>The names and dates with their prepositions: "in the Tollhaven ferry accident", "at the Ostervik Lakes Marathon in 2024".</summary>
    /// <param name="connective">Stands before a name that has no preposition of its own.</param>
    /// <param name="without">Names in this text are left out.</param>
    public string Tail(string connective, string without = "")
    {
        var pieces = new List<string>();
        var covered = 0;
        foreach (var name in Names.Where(n => !without.Contains(n.Text, StringComparison.Ordinal)))
        {
            var span = Widen(name.Span);
            if (span.Start < covered)
            {
                // "the Maritime Museum", then "the Maritime Museum in Norravik".
                pieces[^1] += span.End > covered ? _text[covered..span.End] : "";
                covered = Math.Max(covered, span.End);
                continue;
            }

            var own = _tokens.LastOrDefault(t => t.Span.End <= span.Start);
            var preposition = own is not null && EnglishWords.Prepositions.Contains(own.Lower) ? own.Lower : name.Kind == NamedKind.Person && connective == "in" ? "with" : connective;
            pieces.Add($"{preposition} {span.Of(_text)}");
            covered = span.End;
        }

        return string.Join(' ', pieces);
    }

    private string Extent(NamedThing name) => Widen(name.Span).Of(_text);

    // "Tollhaven" to "the Tollhaven ferry accident", "Putin" to "Putin's visit", "2024" to "the 2024 Ostervik Lakes Marathon", "Beijing" to "the parade in Beijing".
    private TextSpan Widen(TextSpan name)
    {
        var first = _tokens.Index().First(t => t.Item.Span.End > name.Start).Index;
        var last = _tokens.Index().Last(t => t.Item.Span.Start < name.End).Index;
        if (_tokens[last].Span.End > name.End && last + 1 < _tokens.Count && !EnglishWords.Prepositions.Contains(_tokens[last + 1].Lower))
        {
            last++;
        }

        while (last + 1 < _tokens.Count && IsOneSpace(last) && (EnglishWords.Returning.Contains(_tokens[last + 1].Lower) || IsInName(last + 1, name)))
        {
            last++;
        }

        first = WidenLeft(first);
        if (first >= 2 && EnglishWords.OfPlaces.Contains(_tokens[first - 1].Lower) && EnglishWords.Returning.Contains(_tokens[first - 2].Lower))
        {
            first = WidenLeft(first - 2);
        }

        return new TextSpan(_tokens[first].Span.Start, Math.Max(_tokens[last].Span.End, name.End));
    }

    private int WidenLeft(int first) =>
        first >= 1 && EnglishWords.Determiners.Contains(_tokens[first - 1].Lower) ? first - 1
        : first >= 2 && EnglishWords.Determiners.Contains(_tokens[first - 2].Lower) && !EnglishWords.Prepositions.Contains(_tokens[first - 1].Lower) ? first - 2
        : first;

    private bool IsInName(int token, TextSpan name) =>
        char.IsDigit(name.Of(_text)[0]) && Names.Any(n => n.Kind != NamedKind.Date && n.Span.Start <= _tokens[token].Span.Start && n.Span.End >= _tokens[token].Span.End);

    private bool IsOneSpace(int token) => _tokens[token + 1].Span.Start - _tokens[token].Span.End == 1;
}
