using NewsQA.Answering.Appositions;
using NewsQA.Checking;

namespace NewsQA.FollowUps.Suggestions;

/// <summary>The subject of a clause.</summary>
/// <param name="Text">As a question would have it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Next">The number of the first word behind it.</param>
internal sealed record ClauseSubject(string Text, SubjectKind Kind, int Next)
{
    private const int MostOfName = 4;
    private const int MostOfThing = 8;
    private const int MostBetweenCommas = 14;

    private static readonly HashSet<string> Within = new(StringComparer.Ordinal) { "of", "for", "in", "on", "at", "to", "&", "the", "de", "von", "van", "bin", "al", "du" };

    // Before a first name alone.
    private static readonly HashSet<string> Ranks = new(StringComparer.Ordinal) { "sir", "dame", "lord", "lady", "king", "queen", "prince", "princess", "pope" };

    private static readonly HashSet<string> Things = new(StringComparer.Ordinal)
    {
        "airport", "airways", "motors", "palace", "stadium", "hall", "tower", "park", "hotel", "depot", "express", "electric", "theatre", "theater", "centre", "center", "gallery", "valley", "beach", "house", "office", "africa", "america", "asia",
        "europe", "show", "awards", "games", "open", "google", "apple", "microsoft", "amazon", "facebook", "twitter", "group", "inc", "ltd", "plc", "corp",
    };

    // Besides the roles of EnglishWords.
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "sir", "lord", "lady", "prime", "foreign", "finance", "former", "deputy", "vice", "acting", "executive", "home", "defence", "general", "senator", "rep",
        "detective", "inspector", "sergeant", "constable", "actor", "actress", "footballer", "comedian", "minister", "chancellor", "chief", "superintendent", "commander", "commissioner",
        "judge", "justice", "councillor", "bishop", "archbishop", "reverend", "rev", "cllr", "spokesman", "spokeswoman", "solicitor", "barrister", "prosecutor", "striker", "midfielder",
        "analyst", "campaigner", "dame", "king", "queen", "prince", "princess", "pope", "labour", "conservative", "republican", "democratic", "police", "head", "sen", "energy", "interior",
    };

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
        "eighty", "ninety", "hundreds", "thousands", "dozens",
    };

    private static readonly HashSet<string> About = new(StringComparer.Ordinal) { "at", "least", "more", "than", "about", "around", "some", "nearly", "almost", "over", "up", "to", "only", "just", "an", "estimated", "another", "fewer", "as", "many", "under" };

    /// <summary>Reads the subject that begins at a word; null where it is of no known form.</summary>
    public static ClauseSubject? Read(string sentence, IReadOnlyList<Token> tokens, int from, Func<string, bool> isName) =>
        from >= tokens.Count ? null : Person(sentence, tokens, from, isName) ?? Number(sentence, tokens, from) ?? Named(sentence, tokens, from, isName);

    // "Prime minister Ann Lee, 47,", "Ann Lee, who runs the port,", "Putin" where the article has him elsewhere.
    private static ClauseSubject? Person(string sentence, IReadOnlyList<Token> tokens, int from, Func<string, bool> isName)
    {
        var first = from;
        while (first < tokens.Count && first - from < 5 && IsTitle(tokens[first]) && Clause.Gap(sentence, tokens, first) == " ")
        {
            first++;
        }

        var end = first;
        while (end < tokens.Count && end - first < MostOfName && IsNameWord(tokens[end]) && (end == first || Clause.Gap(sentence, tokens, end - 1) == " "))
        {
            end++;
        }

        var count = end - first;
        // "General Motors", "British Airways": what is left when the title is taken off must be a name by itself; "Sir John" is nobody's.
        if (count == 0 || (count == 1 && (!isName(tokens[first].Text) || (first > from && Ranks.Contains(tokens[first - 1].Lower))))
            || tokens.Skip(first).Take(count).Any(t => EnglishWords.InNamesOfThings.Contains(t.Lower) || Things.Contains(t.Lower) || (QuestionTemplates.NotNames.Contains(t.Text) && (t.Text != "May" || t == tokens[first]))))
        {
            return null;
        }

        var name = sentence[tokens[first].Span.Start..tokens[end - 1].Span.End];
        if (name.Contains('\'') || name.Contains('’') || Places.IsKnown(name) || name.All(char.IsUpper) || (count == 1 && first == from && Nations.Has(name.ToLowerInvariant())))
        {
            return null;
        }

        // "Ann Lee, Dan Berg and two others were charged": she was not.
        var next = AfterApposition(sentence, tokens, end);
        return next < tokens.Count && tokens[next].Lower is "were" or "are" or "have" ? null : new ClauseSubject(name, SubjectKind.Person, next);
    }

    private static int AfterApposition(string sentence, IReadOnlyList<Token> tokens, int end)
    {
        if (!Clause.Gap(sentence, tokens, end - 1).StartsWith(','))
        {
            return end;
        }

        for (var i = end; i < Math.Min(tokens.Count - 1, end + MostBetweenCommas); i++)
        {
            if (Clause.Gap(sentence, tokens, i).StartsWith(','))
            {
                return i + 1;
            }
        }

        return tokens.Count;
    }

    // "At least 12 soldiers", "More than 300 homes"; "40% of voters", "two thirds of them" has none.
    private static ClauseSubject? Number(string sentence, IReadOnlyList<Token> tokens, int from)
    {
        var at = from;
        while (at < tokens.Count && at - from < 3 && About.Contains(tokens[at].Lower))
        {
            at++;
        }

        if (at >= tokens.Count || !IsNumber(tokens[at]))
        {
            return null;
        }

        var gap = Clause.Gap(sentence, tokens, at);
        var next = at + 1;
        if (next < tokens.Count && (gap is "% " || tokens[next].Lower is "percent" || (tokens[next].Lower == "per" && next + 1 < tokens.Count && tokens[next + 1].Lower == "cent")))
        {
            next += gap is "% " ? 0 : tokens[next].Lower == "per" ? 2 : 1;
            return next + 1 < tokens.Count && tokens[next].Lower == "of" ? Counted(sentence, tokens, next + 1, SubjectKind.Share) : null;
        }

        next += next < tokens.Count && tokens[next].Lower is "hundred" or "thousand" or "million" or "billion" ? 1 : 0;
        return gap == " " && next < tokens.Count ? Counted(sentence, tokens, next, SubjectKind.Number) : null;
    }

    private static ClauseSubject? Counted(string sentence, IReadOnlyList<Token> tokens, int from, SubjectKind kind)
    {
        var end = from;
        while (end < tokens.Count && end - from < 5 && !IsVerbStart(tokens[end]) && (end == from || Clause.Gap(sentence, tokens, end - 1) == " "))
        {
            end++;
        }

        // "Voters in Norravik": the noun stands before what says which.
        var which = from;
        while (which < end && !EnglishWords.Prepositions.Contains(tokens[which].Lower))
        {
            which++;
        }

        var noun = which > from ? tokens[which - 1].Lower : "";
        return IsCounted(noun) && tokens[from].Lower != "more" && !tokens.Skip(from).Take(end - from).Any(t => EnglishWords.Determiners.Contains(t.Lower) || t.Lower is "of" && kind == SubjectKind.Number)
            ? new ClauseSubject(sentence[tokens[from].Span.Start..tokens[end - 1].Span.End], kind, end)
            : null;
    }

    // "The Foreign Office", "Norravik University", "Norravik's council", "Britain".
    private static ClauseSubject? Named(string sentence, IReadOnlyList<Token> tokens, int from, Func<string, bool> isName)
    {
        var end = from;
        var named = false;
        if (!char.IsUpper(tokens[from].Text[0]) || (tokens[from].Text != "The" && !IsNameAtStart(isName, tokens, from)))
        {
            return null;
        }

        while (end < tokens.Count && end - from < MostOfThing && (end == from || Clause.Gap(sentence, tokens, end - 1) == " ") && !(named && IsVerbStart(tokens[end])))
        {
            var token = tokens[end];
            if (!(Within.Contains(token.Lower) || char.IsUpper(token.Text[0]) || (char.IsLower(token.Text[0]) && !IsVerbStart(token) && !EnglishWords.Prepositions.Contains(token.Lower))) || (end > from && QuestionTemplates.NotNames.Contains(token.Text)))
            {
                return null;
            }

            // "The hotel where", "the Telegraph understands Labour will": more than a subject.
            if (end > from && (Clause.Breaks.Contains(token.Lower) || (token.Lower.EndsWith('s') && WordForms.IsBase(token.Lower[..^1]) && end + 1 < tokens.Count && char.IsUpper(tokens[end + 1].Text[0]) && char.IsLower(token.Text[0]))))
            {
                return null;
            }

            // "The House last month", "The panel, one official": a time, or a number of others.
            if (token.Lower is "last" or "this" or "next" or "one" or "another" or "several" or "some" or "more" or "other")
            {
                return null;
            }

            named |= char.IsUpper(token.Text[0]) && (end > from || IsNameAtStart(isName, tokens, end)) && !QuestionTemplates.NotNames.Contains(token.Text);
            end++;
        }

        if (!named || end >= tokens.Count || end - from == MostOfThing || Within.Contains(tokens[end - 1].Lower) || IsPossessive(tokens[end - 1]) || (QuestionTemplates.NotNames.Contains(tokens[from].Text) && tokens[from].Text != "The") || !IsVerbStart(tokens[end]) || Clause.Gap(sentence, tokens, end - 1) != " ")
        {
            return null;
        }

        var text = sentence[tokens[from].Span.Start..tokens[end - 1].Span.End];
        return new ClauseSubject(text.StartsWith("The ", StringComparison.Ordinal) ? "the " + text[4..] : text, SubjectKind.Named, end);
    }

    private static bool IsNameAtStart(Func<string, bool> isName, IReadOnlyList<Token> tokens, int at) =>
        tokens[at] is var token
        && (isName(token.Text) || Places.IsKnown(token.Text) || (token.Text.Length > 1 && token.Text.All(char.IsUpper)) || (at + 1 < tokens.Count && token.Text != "The" && IsNameWord(tokens[at + 1]) && !IsTitle(token)));

    private static bool IsNameWord(Token token) => char.IsUpper(token.Text[0]) && token.Text.Length > 1 && !IsTitle(token);

    /// <summary>Whether a word stands before a name and is none.</summary>
    internal static bool IsTitle(Token token) =>
        EnglishWords.Roles.Contains(token.Lower) || Titles.Contains(token.Lower) || (Nations.Has(token.Lower) && !Nations.IsCountry(token.Lower));

    private static bool IsVerbStart(Token token) =>
        char.IsLower(token.Text[0]) && (EnglishWords.Auxiliaries.Contains(token.Lower) || NarrativeVerbs.IsFinite(token.Lower) || IsAdverb(token.Lower));

    /// <summary>Whether a word says whose something is.</summary>
    internal static bool IsPossessive(Token token) => token.Lower is [.., '\'' or '’', 's'];

    /// <summary>Whether a word, in lower case, tells how something was done, and stands between a subject and its verb.</summary>
    internal static bool IsAdverb(string lower) =>
        lower is "also" or "now" or "then" or "still" or "even" or "later" or "already" or "first" or "again" or "soon"
        || (lower.Length > 5 && lower.EndsWith("ly", StringComparison.Ordinal) && lower is not ("family" or "weekly" or "monthly" or "assembly" or "supply" or "elderly" or "friendly" or "deadly"));

    /// <summary>Whether a word is a number that counts something.</summary>
    internal static bool IsNumber(Token token) => (char.IsDigit(token.Text[0]) && token.Text.All(c => char.IsDigit(c) || c is ',' or '.') && !IsYear(token.Text)) || Numbers.Contains(token.Lower);

    /// <summary>Whether a noun, in lower case, is of what is counted: a plural, and no measure.</summary>
    internal static bool IsCounted(string noun) => (noun is "people" or "men" or "women" or "children" or "police" || (noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal))) && !IsTime(noun);

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsDigit) && text[0] is '1' or '2';

    private static bool IsTime(string noun) => noun is "years" or "months" or "weeks" or "days" or "hours" or "minutes" or "seconds" or "times" or "degrees" or "miles" or "kilometres" or "pounds" or "dollars" or "euros" or "points" or "goals";
}
