namespace NewsQA.Retrieval.Ranking;

/// <summary>Whether a sentence holds a value of the kind that a question asks for; by the looks of its words alone, since it is asked of every candidate.</summary>
internal static class KindLook
{
    private static readonly HashSet<string> CountWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "hundred", "hundreds", "thousand", "thousands",
        "million", "millions", "billion", "billions", "half", "dozen", "dozens", "third", "quarter", "twice", "percent",
    };

    private static readonly HashSet<string> DateWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "today", "yesterday", "tomorrow", "year", "years", "month", "months", "week", "weeks", "century", "decade",
    };

    /// <summary>1 when it holds one, -1 when it holds none, 0 when the question asks for no kind that can be told so.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    public static int Of(Question question, ReadOnlySpan<char> sentence)
    {
        Func<ReadOnlySpan<char>, int, bool>? fits = question.Type switch
        {
            QuestionType.HowMany or QuestionType.HowMuch or QuestionType.HowLong => (word, _) => char.IsDigit(word[0]) || Has(CountWords, word),
            QuestionType.When => (word, _) => char.IsDigit(word[0]) || Has(DateWords, word),
            QuestionType.Who or QuestionType.Where => (word, position) =>
                position > 0 && char.IsUpper(word[0]) && !question.Text.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase),
            _ => null,
        };
        return fits is null ? 0 : Any(sentence, fits) ? 1 : -1;
    }

    private static bool Any(ReadOnlySpan<char> sentence, Func<ReadOnlySpan<char>, int, bool> fits)
    {
        var start = -1;
        var position = 0;
        for (var i = 0; i <= sentence.Length; i++)
        {
            if (i < sentence.Length && char.IsLetterOrDigit(sentence[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (fits(sentence[start..i], position++))
                {
                    return true;
                }

                start = -1;
            }
        }

        return false;
    }

    private static bool Has(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
