using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Reads the dates of a life behind a name, as articles about people open: "Stephen O'Mara (26 December 1844 – 26 July 1926)", "Ann Lee (born 3 May 1970)". No word says what they are dates of; the place does.
/// </summary>
internal static partial class LifeDates
{
    /// <summary>The claim that gives the date of birth or death asked for; null when the question asks for neither or the sentence has none.</summary>
    /// <param name="focus">What is asked for.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="claims">Its claims.</param>
    public static Claim? Find(QuestionFocus focus, ScoredSentence sentence, IEnumerable<Claim> claims) =>
        Place(focus, sentence) is { } place ? claims.FirstOrDefault(c => Is(place, c)) : null;

    /// <summary>Whether a claim is the date of birth or death asked for.</summary>
    public static bool Is(QuestionFocus focus, ScoredSentence sentence, Claim claim) => Place(focus, sentence) is { } place && Is(place, claim);

    private static bool Is(TextSpan place, Claim claim) =>
        claim.Kind == ValueKind.Date && place.Contains(claim.InSentence);

    private static TextSpan? Place(QuestionFocus focus, ScoredSentence sentence)
    {
        if (!focus.Asked.Kinds.Contains(ValueKind.Date) || Behind().Match(sentence.Sentence.Text) is not { Success: true } dates)
        {
            return null;
        }

        bool Asks(string word) => focus.IsFocus(Word.Read(word)[0]);
        var group = Asks("born") ? dates.Groups["born"] : Asks("died") ? dates.Groups["died"] : null;
        return group is { Success: true } ? new TextSpan(group.Index, group.Index + group.Length) : null;
    }

    // Two dates with a dash between, or one alone to the day, which is that of birth; behind a name, and perhaps its pronunciation. A year alone may be that of a film.
    [GeneratedRegex(
        @"(?<=\p{Lu}[\p{L}\p{M}.'’-]*[""”]?\s*)\(([^()–—;]{0,40};\s*)?(((born\s|b\.\s|c\.\s)?(?<born>(?=[^()]{0,30}\b\d{4}\b)[^()–—;-]{4,30})\s*[–—-]\s*(died\s|d\.\s|c\.\s)?(?<died>(?=[^()]{0,30}\b\d{4}\b)[^()–—-]{4,30}))|((born|b\.)\s(?<born>[^()–—;-]{4,30}))|(?<born>\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4}|\p{Lu}\p{Ll}+\s\d{1,2},\s\d{4}))\s*\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Behind();
}
