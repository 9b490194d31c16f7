using NewsQA.Answering;

namespace NewsQA.FollowUps;

/// <summary>What was spoken of: a question, as it read, and the answer it got.</summary>
/// <param name="Question">The question.</param>
/// <param name="Turn">Its place in the conversation.</param>
/// <param name="Before">What was spoken of before it; null at the beginning.</param>
internal sealed record Context(string Question, int Turn, Context? Before)
{
    // The first quote or two: what comes after them is beside the point.
    private const int AnswerRead = 600;

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "foreign", "prime", "deputy", "vice", "dr", "mr", "mrs", "ms", "sir", "former", "acting", "education", "transport", "labour",
    };

    public Topic Topic { get; } = new(Question);

    public string Answer { get; private init; } = "";

    public int AnswerTurn { get; private init; }

    public Context WithAnswer(string answer, int turn) => Answer.Length > 0 ? this : this with { Answer = answer[..Math.Min(AnswerRead, answer.Length)], AnswerTurn = turn };

    /// <summary>The person last spoken of, and in which turn: whom the question asked for, else whom it named, else whom its answer or an earlier turn names.</summary>
    public (string Text, int Turn)? Person()
    {
        var named = Topic.Names.FirstOrDefault(n => n.Kind == NamedKind.Person)?.Text;
        var answered = AnsweredPerson();
        return Topic.AsksForPerson && answered is not null ? (answered, AnswerTurn)
            : named is not null ? (named, Turn)
            : answered is not null ? (answered, AnswerTurn)
            : Before?.Person();
    }

    /// <summary>The thing last spoken of: what the question asked for by its kind ("which kettle"), else what it was about.</summary>
    /// <param name="several">Whether several are meant: "they", "them".</param>
    public (string Text, int Turn)? Thing(bool several)
    {
        if (several && Topic.Several is { } group)
        {
            return (group, Turn);
        }

        var answered = Topic.Parts.Asking.StartsWith("which", StringComparison.OrdinalIgnoreCase) ? AnsweredThing() : null;
        return answered is not null ? (several ? $"the {answered} {Topic.AskedNouns}".TrimEnd() : answered, AnswerTurn) : Topic.MainNoun is { } noun ? (noun, Turn) : Before?.Thing(several);
    }

    /// <summary>Whether a word stands in the question or its answer.</summary>
    public bool Mentions(string noun)
    {
        var terms = Word.Read(noun).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
        return Word.Read(Question).Concat(Word.Read(Answer)).Any(w => w.Terms.Any(terms.Contains));
    }

    // Of the persons that the question does not name, the one nearest to one of its words; full names before single words, which may be none.
    private string? AnsweredPerson()
    {
        var persons = NamedThing.Find(Answer).Where(n => n.Kind == NamedKind.Person).Select(n => n with { Text = Plain(n.Text) }).Where(n => n.Text.Length > 0).ToList();
        return Nearest(persons.Where(n => n.Text.Contains(' '))) ?? Nearest(persons.Where(n => !BeginsSentence(n)));
    }

    private string? AnsweredThing() => Nearest(NamedThing.Find(Answer).Where(n => n.Kind is NamedKind.Thing or NamedKind.Person && !BeginsSentence(n)));

    private string? Nearest(IEnumerable<NamedThing> names)
    {
        var asked = Word.Read(Question).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
        var anchors = Word.Read(Answer).Where(w => w.Terms.Any(asked.Contains)).Select(w => w.Span.Start).ToList();
        return names
            .Where(n => !Word.Read(n.Text).All(w => w.Terms.Any(asked.Contains)))
            .OrderBy(n => anchors.Count == 0 ? n.Span.Start : anchors.Min(a => Math.Abs(a - n.Span.Start)))
            .Select(n => n.Text).FirstOrDefault();
    }

    private bool BeginsSentence(NamedThing name) => Answer[..name.Span.Start].TrimEnd() is var before && (before.Length == 0 || before[^1] is '.' or '!' or '?' or '"' or '“' or '”' or ']' or ':' or '–' or '—');

    // "Foreign Minister Ilse Brandvold of Sundmark" is spoken of as Ilse Brandvold.
    private static string Plain(string name)
    {
        var end = name.IndexOf(" of ", StringComparison.Ordinal);
        var words = (end < 0 ? name : name[..end]).Split(' ');
        return string.Join(' ', words.SkipWhile(w => EnglishWords.Roles.Contains(w.ToLowerInvariant()) || Titles.Contains(w.ToLowerInvariant())));
    }
}
