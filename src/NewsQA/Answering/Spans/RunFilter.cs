using System.Text.RegularExpressions;
using NewsQA.Answering.Appositions;
using NewsQA.Answering.Kinds;
using NewsQA.Claims;

namespace NewsQA.Answering.Spans;

/// <summary>Tells which runs of words cannot be the short answer, whatever the weights say: what the question says itself, a time, a sum or a share where a person or a place is asked for, a number for a place or a cause, a place, the first name of who is asked about, a dateline or a number of things for a person, the age of who is named where none is asked for, a date for a reason, who holds another office of the same name, no change where one is asked for, another's name for what somebody is, the speaker's office for what was said.</summary>
internal sealed partial class RunFilter
{
    private readonly HashSet<string> _asked;
    private readonly HashSet<string> _names;
    private readonly bool _offersChoice;
    private readonly bool _asksSaid;
    private readonly bool _asksAgeOrScore;
    private readonly bool _asksCause;

    /// <summary>Reads a question.</summary>
    /// <param name="question">Its text.</param>
    public RunFilter(string question)
    {
        var tokens = TokenReader.Read(question);
        _asked = tokens.Where(t => t.IsWord).Select(t => t.Lower).ToHashSet(StringComparer.Ordinal);
        _names = tokens.Where(t => t.Class == TokenClass.Capital).Select(t => t.Lower).ToHashSet(StringComparer.Ordinal);
        // "The mayor or the governor?" is answered by what the question says.
        _offersChoice = question.Contains(" or ", StringComparison.OrdinalIgnoreCase);
        AsksDirection = SideReader.AsksDirection(question);
        AsksYear = AskedYear.IsAskedBy(question);
        _asksSaid = Said().IsMatch(question);
        _asksAgeOrScore = AgesOrScores().IsMatch(question);
        _asksCause = Causes().IsMatch(question);
    }

    /// <summary>Whether the question asks which of two ways something went, up or down.</summary>
    public bool AsksDirection { get; }

    /// <summary>Whether the question asks for a year.</summary>
    public bool AsksYear { get; }

    /// <summary>Whether a run, from one token to another inclusive, may be the answer.</summary>
    public bool MayAnswer(SpanText text, int first, int last) =>
        AsksDirection ? SideReader.SpeaksOfDirection(SpanFinder.SpanOf(text, first, last).Of(text.Source.Text))
        : (_offersChoice || !IsAsked(text, first, last)) && !IsOfOtherKind(text, first, last) && !IsOthers(text, first, last) && !(_asksSaid && IsSpeakers(text, first, last));

    private static bool IsOthers(SpanText text, int first, int last) => text.Others.Any(h => h.First <= last && first <= h.Last);

    private bool IsAsked(SpanText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text.Tokens[i].IsWord && !_asked.Contains(text.Tokens[i].Lower))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOfOtherKind(SpanText text, int first, int last) =>
        (text.Kind.Kind is AnswerKind.Person or AnswerKind.Place
        && text.Values.Any(v => v.Kind is ValueKind.Date or ValueKind.Duration or ValueKind.Money or ValueKind.Share && v.First <= first && last <= v.Last))
        || (text.WantsReason && text.Values.Any(v => v.Kind is ValueKind.Date or ValueKind.Number && v.First <= first && last <= v.Last))
        || (text.Kind.Kind == AnswerKind.Person && text.Values.Any(v => v.Kind == ValueKind.Name && v.First <= first && first <= v.Last && StandsInside(text, v.First)))
        || (text.Kind.Kind is AnswerKind.Person or AnswerKind.Name && text.Tokens[last].Span.End <= text.DatelineEnd)
        || (text.Kind.Kind is AnswerKind.Person or AnswerKind.Name && first == last && IsGerundInFront(text, first))
        || (text.Kind.Kind == AnswerKind.Person && (IsCountOfThings(text, first, last) || (first == last && IsFirstNameOfAsked(text, last))))
        || ((text.Kind.Kind == AnswerKind.Place || (_asksCause && text.Kind.Kind == AnswerKind.Any)) && IsNumber(text, first, last))
        || (!_asksAgeOrScore && first == last && text.Tokens[first].Class == TokenClass.Number && IsAge(text, first))
        || (text.Kind is { Kind: AnswerKind.Description } && text.Values.Any(v => v.Kind == ValueKind.Name && v.First <= first && last <= v.Last && IsAnother(text, v.First, v.Last, first, last)));

    // "Handed it to its director, Dan Berg": who Per Lund is not; but "the minister" of "the minister Per Lund", and what stands behind "is", may be.
    private static bool IsAnother(SpanText text, int from, int to, int first, int last)
    {
        var before = first > 0 && text.Tokens[first - 1].Class == TokenClass.Article ? first - 2 : first - 1;
        return NameLook.IsPersonLike(text.Source.Text, SpanFinder.SpanOf(text, from, to))
            && !text.Tokens[first..(last + 1)].Exists(t => OfOffice.Contains(t.Lower))
            && !(before >= 0 && text.Tokens[before].Lower is "is" or "was" or "are" or "were" or "be" or "(" or "as");
    }

    private static readonly HashSet<string> OfOffice = new(StringComparer.Ordinal)
    {
        "minister", "president", "chancellor", "secretary", "chairman", "chairwoman", "chair", "chief", "director", "head", "leader", "governor", "mayor", "judge", "general", "captain", "officer", "king", "queen", "prince", "princess", "miss",
        "commissioner", "editor", "manager", "coach", "ambassador", "senator", "professor", "superintendent", "inspector",
    };

    // "Petra Nyholt, head curator at Skerry Museum, said": who speaks is not what is said.
    private static bool IsSpeakers(SpanText text, int first, int last)
    {
        // Only of a sentence that begins with the name.
        var comma = text.Tokens.FindIndex(t => t.Class == TokenClass.Comma);
        if (comma is < 1 or > 4 || first <= comma || !text.Tokens[..comma].TrueForAll(t => t.Class == TokenClass.Capital))
        {
            return false;
        }

        var verb = last + 1;
        while (verb < text.Tokens.Count && !Verbs.Contains(text.Tokens[verb].Lower))
        {
            if (text.Tokens[verb].Class is TokenClass.Quote or TokenClass.Stop)
            {
                return false;
            }

            verb++;
        }

        return verb < text.Tokens.Count && verb > last + 1 && text.Tokens[verb - 1].Class == TokenClass.Comma && !text.Tokens[..first].Exists(t => Verbs.Contains(t.Lower)) && verb + 2 < text.Tokens.Count;
    }

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "said", "says", "told", "added", "warned", "wrote", "insisted", "argued", "claimed", "announced", "explained" };

    [GeneratedRegex(@"\bwhat\s+(did|does|has|have|do)\s.{1,80}\b(say|said|tell|told|add|warn|write|insist|argue|claim|announce|explain)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Said();

    // No number is a cause, a job, a nickname or what a jury finds.
    [GeneratedRegex(@"\b(cause|reason|motive|verdict|nickname|occupation|profession)\b|\bfor a living\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Causes();

    // A score may stand behind a name as an age does.
    [GeneratedRegex(@"\b(old|older|oldest|young|younger|youngest|ages?|aged|birthday|born|scores?|points|number|rank(ed)?|seed(ed)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex AgesOrScores();

    // "Commenting on the disaster, the company said": written large for its place alone.
    private static bool IsGerundInFront(SpanText text, int at) =>
        text.Tokens[at].Lower.EndsWith("ing", StringComparison.Ordinal) && (at == 0 || text.Tokens[at - 1].Class is TokenClass.Stop or TokenClass.Quote) && at + 1 < text.Tokens.Count && text.Tokens[at + 1].Class is TokenClass.Preposition or TokenClass.Article or TokenClass.Determiner;

    // "23 coastal freighters" are nobody; "two armed men" are somebody.
    private static bool IsCountOfThings(SpanText text, int first, int last) =>
        text.Tokens[first].Class == TokenClass.Number && !text.Tokens[first..(last + 1)].Exists(t => t.Class == TokenClass.Capital || PeopleNouns.Has(t.Lower));

    // "In Oxfordshire" is nobody.
    private static bool StandsInside(SpanText text, int first)
    {
        var before = first > 0 && text.Tokens[first - 1].Class == TokenClass.Article ? first - 2 : first - 1;
        return before >= 0 && (text.Tokens[before].Lower is "in" or "at" or "near" or "across" or "throughout" or "outside" || IsCountryOf(text, before, first) || IsHomeOf(text, before, first));
    }

    private static bool IsNumber(SpanText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            // "M25", "COVID-19" are names.
            if (text.Tokens[i].Class != TokenClass.Number || text.Tokens[i].Lower.Any(char.IsLetter))
            {
                return false;
            }
        }

        return true;
    }

    // "Per Lund, of Vestby, said": where somebody lives.
    private static bool IsHomeOf(SpanText text, int before, int first) =>
        before > 1 && text.Tokens[before].Lower == "of" && text.Tokens[before - 1].Class == TokenClass.Comma && text.Tokens[before - 2].Class == TokenClass.Capital
        && !text.Values.Any(v => (v.Kind == ValueKind.Date && v.First <= before - 2 && before - 2 <= v.Last) || (v.Kind == ValueKind.Name && v.First == first && NameLook.IsPersonLike(text.Source.Text, SpanFinder.SpanOf(text, v.First, v.Last))));

    private static bool IsAge(SpanText text, int at) => text.Kind.Kind is AnswerKind.Count or AnswerKind.Amount
        ? NamedAge.IsSurely(text.Source.Text, text.Tokens[at].Span)
        : NamedAge.IsLikely(text.Source.Text, text.Tokens[at].Span);

    // "Robert" of "Robert “Riley” Workman", asked of Riley Workman: the first name of who is asked about is nobody else.
    private bool IsFirstNameOfAsked(SpanText text, int last)
    {
        var next = last + 1;
        if (next < text.Tokens.Count && text.Tokens[next].Class == TokenClass.Quote)
        {
            do
            {
                next++;
            }
            while (next < text.Tokens.Count && text.Tokens[next].Class == TokenClass.Capital);

            next = next < text.Tokens.Count && text.Tokens[next].Class == TokenClass.Quote ? next + 1 : int.MaxValue;
        }

        return next < text.Tokens.Count && text.Tokens[last].Class == TokenClass.Capital && text.Tokens[next] is { Class: TokenClass.Capital } name && _names.Contains(name.Lower);
    }

    // "Vestby, Norway", "the prime minister of Tonga": whose it is or where it lies.
    private static bool IsCountryOf(SpanText text, int before, int first) =>
        (text.Tokens[before].Lower == "of" || (text.Tokens[before].Class == TokenClass.Comma && before > 0 && text.Tokens[before - 1].Class == TokenClass.Capital))
        && Nations.IsCountry(text.Tokens[text.Tokens[first].Lower is "south" or "north" or "new" or "sri" ? Math.Min(first + 1, text.Tokens.Count - 1) : first].Lower);
}
