namespace NewsQA.FollowUps;

/// <summary>A question in its parts: "How long | was | Putin's visit to China".</summary>
/// <param name="Asking">What asks, with its noun ("How many people"); empty for a yes/no question.</param>
/// <param name="Auxiliary">The verb before the subject; empty where there is none ("Who won").</param>
/// <param name="Rest">What follows, without the question mark.</param>
internal sealed record QuestionParts(string Asking, string Auxiliary, string Rest)
{
    // Beyond this many words an auxiliary belongs to a subordinate clause.
    private const int LongestAskingWords = 6;

    /// <summary>Whether the first word asks or is an auxiliary: what follows is a question of its own.</summary>
    public static bool IsQuestion(string text) =>
        Token.Read(text) is [var first, ..] && (EnglishWords.Asking.Contains(first.Lower) || EnglishWords.Auxiliaries.Contains(first.Lower) || AsksAfterPreposition(text));

    public static QuestionParts Of(string question)
    {
        var text = question.Trim().TrimEnd('?', '!', '.', ' ');
        var tokens = Token.Read(text);
        if (!IsQuestion(text))
        {
            return new QuestionParts("", "", text);
        }

        var asks = EnglishWords.Auxiliaries.Contains(tokens[0].Lower) ? -1 : tokens.Index().First(t => EnglishWords.Asking.Contains(t.Item.Lower)).Index;
        var auxiliary = tokens.Index().FirstOrDefault(t => t.Index > asks && EnglishWords.Auxiliaries.Contains(t.Item.Lower), (-1, null!)).Index;
        if (auxiliary >= 0 && auxiliary <= asks + LongestAskingWords && !IsSubordinate(tokens, asks, auxiliary))
        {
            return new QuestionParts(text[..tokens[auxiliary].Span.Start].Trim(), tokens[auxiliary].Text, text[tokens[auxiliary].Span.End..].Trim());
        }

        // "Who won the race", "How many people died".
        var verb = tokens[asks].Lower is "how" or "which" or "what" ? Math.Min(asks + 3, tokens.Count) : asks + 1;
        return verb < tokens.Count
            ? new QuestionParts(text[..tokens[verb].Span.Start].Trim(), "", text[tokens[verb].Span.Start..].Trim())
            : new QuestionParts(text, "", "");
    }

    /// <summary>The noun that is asked for: "people" of "How many people"; empty where there is none.</summary>
    public string AskedNoun => string.Join(' ', Token.Read(Asking)
        .Where(t => !EnglishWords.Asking.Contains(t.Lower) && !EnglishWords.Prepositions.Contains(t.Lower) && !EnglishWords.Empty.Contains(t.Lower) && t.Lower is not ("kind" or "sort" or "type"))
        .Select(t => t.Text)
        .Append(Asking.Contains("people", StringComparison.OrdinalIgnoreCase) ? "people" : "")
        .Where(t => t.Length > 0));

    // "Who won the race that was held": a name or an article between the question word and the auxiliary is the object's.
    private static bool IsSubordinate(IReadOnlyList<Token> tokens, int asks, int auxiliary) =>
        asks >= 0 && tokens.Skip(asks + 1).Take(auxiliary - asks - 1).Any(t => t.Lower is "the" or "a" or "an" or "that" or "who");

    private static bool AsksAfterPreposition(string text) =>
        Token.Read(text) is [var first, var second, ..] && EnglishWords.Prepositions.Contains(first.Lower) && EnglishWords.Asking.Contains(second.Lower);
}
