namespace NewsQA.FollowUps;

/// <summary>Finds noun phrases by closed word classes alone.</summary>
internal static class NounPhrases
{
    private const int LongestBeforeNoun = 4;

    /// <summary>"the Brekkefoss bridge" of "the Brekkefoss bridge to open": what stands before the first verb, with its attributes; null where nothing does.</summary>
    public static string? WithAttributes(string text)
    {
        var tokens = Token.Read(text);
        var end = 0;
        while (end < tokens.Count && !(end > 0 && (IsVerb(tokens, end) || !IsOneSpace(tokens, end))))
        {
            end++;
        }

        // A preposition at the end belongs to what was cut off.
        while (end > 0 && EnglishWords.Prepositions.Contains(tokens[end - 1].Lower))
        {
            end--;
        }

        return end == 0 || (end == 1 && EnglishWords.Determiners.Contains(tokens[0].Lower)) ? null : text[tokens[0].Span.Start..tokens[end - 1].Span.End];
    }

    /// <summary>"Storm Ysolde" of "Storm Ysolde come ashore", "the Norravik tram strike" of "the Norravik tram strike begin": the subject before a plain verb.</summary>
    public static string? First(string text)
    {
        var tokens = Token.Read(text);
        var at = tokens.Count > 0 && EnglishWords.Determiners.Contains(tokens[0].Lower) ? 1 : 0;
        var name = NamedThing.Find(text).FirstOrDefault(n => at < tokens.Count && n.Span.Start <= tokens[at].Span.Start && n.Kind != NamedKind.Date);
        var end = at;
        while (end < tokens.Count && name is not null && tokens[end].Span.Start < name.Span.End)
        {
            end++;
        }

        while (end < tokens.Count && EnglishWords.Returning.Contains(tokens[end].Lower))
        {
            end++;
        }

        if (end == at && at == 1)
        {
            end = tokens.Index().Skip(1).Take(LongestBeforeNoun).FirstOrDefault(t => EnglishWords.Returning.Contains(t.Item.Lower) || IsPlural(t.Item), (-1, null!)).Index + 1;
        }

        return end > at ? text[tokens[0].Span.Start..tokens[end - 1].Span.End] : null;
    }

    /// <summary>"the hackers" of "the hackers steal from Immer Water"; null where no such word begins the text.</summary>
    public static string? Several(string text)
    {
        var tokens = Token.Read(text);
        if (tokens.Count < 2 || tokens[0].Lower is not ("the" or "these" or "those" or "all" or "some"))
        {
            return null;
        }

        var noun = tokens.Skip(1).Take(2).FirstOrDefault(IsPlural);
        return noun is null ? null : text[tokens[0].Span.Start..noun.Span.End];
    }

    /// <summary>"the Stella Brekke" of "the captain of the Stella Brekke"; null where the phrase is not somebody's or something's role.</summary>
    public static string? OfRole(string phrase)
    {
        var of = phrase.IndexOf(" of ", StringComparison.Ordinal);
        return of > 0 && Token.Read(phrase[..of]) is [.., var head] && EnglishWords.Roles.Contains(head.Lower) ? phrase[(of + 4)..] : null;
    }

    public static bool IsPlural(Token word) =>
        word.Lower.Length > 3 && word.Lower.EndsWith('s') && !word.Lower.EndsWith("ss", StringComparison.Ordinal) && char.IsLower(word.Text[0]) && !word.Text.Contains('\'') && !word.Text.Contains('’');

    private static bool IsVerb(IReadOnlyList<Token> tokens, int at)
    {
        var word = tokens[at];
        var before = tokens[at - 1].Lower;
        if (!char.IsLower(word.Text[0]) || EnglishWords.Determiners.Contains(before))
        {
            return false;
        }

        return EnglishWords.Auxiliaries.Contains(word.Lower) || EnglishWords.Asking.Contains(word.Lower) || EnglishWords.Participles.Contains(word.Lower) || word.Lower is "because" or "and" or "if"
            || (word.Lower == "to" && at + 1 < tokens.Count && char.IsLower(tokens[at + 1].Text[0]) && !EnglishWords.Determiners.Contains(tokens[at + 1].Lower))
            || (!EnglishWords.Prepositions.Contains(before) && !EnglishWords.Returning.Contains(word.Lower)
                && (word.Lower.EndsWith("ing", StringComparison.Ordinal) || word.Lower.EndsWith("ed", StringComparison.Ordinal)));
    }

    // A comma ends a phrase; a possessive apostrophe after a plural does not.
    private static bool IsOneSpace(IReadOnlyList<Token> tokens, int at) => tokens[at].Span.Start - tokens[at - 1].Span.End <= 2;
}
