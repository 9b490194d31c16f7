namespace NewsQA.Checking;

/// <summary>Parts a text into clauses and parts of lists: at commas, dashes, semicolons and conjunctions.</summary>
internal static class SegmentMarker
{
    // How far behind a conjunction a verb makes a clause of what follows.
    private const int Reach = 9;

    /// <summary>Numbers the segments.</summary>
    public static void Mark(IReadOnlyList<ReadWord> words)
    {
        var segment = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && (words[i].Sentence != words[i - 1].Sentence || IsBoundary(words, i)))
            {
                segment++;
            }

            words[i].Segment = segment;
        }
    }

    /// <summary>Whether a segment begins at a word.</summary>
    private static bool IsBoundary(IReadOnlyList<ReadWord> words, int at)
    {
        var word = words[at];
        if (word.IsMark)
        {
            return word.Text is "," or ";" or ":" or "–" or "(" or ")";
        }

        return word.Lower switch
        {
            "while" or "whereas" or "although" or "though" or "because" or "when" or "which" or "who" or "whose" or "whom" or "where" or "if" or "unless" or "but" or "that" => true,
            "and" or "or" or "nor" or "after" or "before" or "until" or "since" or "as" => StartsClause(words, at),
            _ => false,
        };
    }

    private static bool StartsClause(IReadOnlyList<ReadWord> words, int at)
    {
        for (var i = at + 1; i < words.Count && i <= at + Reach && words[i].Sentence == words[at].Sentence && !(words[i].IsMark && words[i].Text is "," or ";" or "–" or ":"); i++)
        {
            if (words[i].IsVerb || words[i].Lower is "is" or "was" or "are" or "were" or "has" or "had" or "have" or "will" or "would" || (words[at].Lower is "and" or "or" && words[i].IsAmount && i <= at + 4))
            {
                return true;
            }
        }

        return false;
    }
}
