namespace NewsQA.Indexing.Lexical;

internal ref partial struct Porter2Stemmer
{
    // Longest first within each step: the longest that fits decides, even when it then may not be replaced. A condition is a set of
    // letters of which one must stand before the suffix.
    private static readonly (string Suffix, string Replacement, string? After)[] Step2Suffixes =
    [
        ("ational", "ate", null), ("ization", "ize", null), ("fulness", "ful", null), ("ousness", "ous", null), ("iveness", "ive", null),
        ("tional", "tion", null), ("biliti", "ble", null), ("lessli", "less", null),
        ("entli", "ent", null), ("ation", "ate", null), ("alism", "al", null), ("aliti", "al", null), ("ousli", "ous", null),
        ("iviti", "ive", null), ("ogist", "og", null), ("fulli", "ful", null),
        ("enci", "ence", null), ("anci", "ance", null), ("abli", "able", null), ("izer", "ize", null), ("ator", "ate", null), ("alli", "al", null),
        ("bli", "ble", null), ("ogi", "og", "l"), ("li", "", "cdeghkmnrt"),
    ];

    private static readonly (string Suffix, string Replacement, string? After)[] Step3Suffixes =
    [
        ("ational", "ate", null), ("tional", "tion", null), ("alize", "al", null), ("icate", "ic", null), ("iciti", "ic", null),
        ("ative", "", null), ("ical", "ic", null), ("ness", "", null), ("ful", "", null),
    ];

    private static readonly string[] Step4Suffixes =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    // Step 1a, with the possessive before it (step 0 of earlier versions).
    private void RemovePlural()
    {
        length -= EndsWith("'s'") ? 3 : EndsWith("'s") ? 2 : EndsWith("'") ? 1 : 0;
        if (EndsWith("sses"))
        {
            length -= 2;
        }
        else if (EndsWith("ied") || EndsWith("ies"))
        {
            length -= length > 4 ? 2 : 1;
        }
        else if (EndsWith("s") && !EndsWith("us") && !EndsWith("ss") && length > 2 && HasVowelBefore(length - 2))
        {
            length--;
        }
    }

    // Step 1b.
    private void RemovePastAndGerund()
    {
        var eed = EndsWith("eedly") ? 5 : EndsWith("eed") ? 3 : 0;
        if (eed > 0)
        {
            var before = length - eed;
            if (r1 <= before && Stem[..before] is not ("proc" or "exc" or "succ"))
            {
                ReplaceEnd(eed, "ee");
            }

            return;
        }

        var suffix = EndsWith("ingly") ? 5 : EndsWith("edly") ? 4 : EndsWith("ing") ? 3 : EndsWith("ed") ? 2 : 0;
        if (suffix == 3 && Stem[..^3] is "inn" or "out" or "cann" or "herr" or "earr" or "even")
        {
            return;
        }

        if (suffix == 3 && length == 5 && word[1] == 'y' && !IsVowel(word[0]))
        {
            ReplaceEnd(4, "ie");
        }
        else if (suffix > 0 && HasVowelBefore(length - suffix))
        {
            length -= suffix;
            RepairEnd();
        }
    }

    // hop(ping) → hop, hop(ing) → hope, conflat(ed) → conflate.
    private void RepairEnd()
    {
        if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
        {
            ReplaceEnd(0, "e");
        }
        else if (length >= 2 && word[length - 1] == word[length - 2] && word[length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            length -= length == 3 && word[0] is 'a' or 'e' or 'o' ? 0 : 1;
        }
        else if (length == r1 && EndsInShortSyllable(length))
        {
            ReplaceEnd(0, "e");
        }
    }

    // Step 1c.
    private readonly void TurnFinalYIntoI()
    {
        if (length > 2 && word[length - 1] is 'y' or 'Y' && !IsVowel(word[length - 2]))
        {
            word[length - 1] = 'i';
        }
    }

    // Steps 2 and 3: within R1.
    private void ReplaceLongestOf((string Suffix, string Replacement, string? After)[] suffixes)
    {
        foreach (var (suffix, replacement, after) in suffixes)
        {
            if (EndsWith(suffix))
            {
                var start = length - suffix.Length;
                var region = suffix == "ative" ? r2 : r1;
                if (region <= start && (after is null || (start > 0 && after.Contains(word[start - 1], StringComparison.Ordinal))))
                {
                    ReplaceEnd(suffix.Length, replacement);
                }

                return;
            }
        }
    }

    // Step 4: within R2.
    private void RemoveDerivation()
    {
        foreach (var suffix in Step4Suffixes)
        {
            if (EndsWith(suffix))
            {
                var start = length - suffix.Length;
                if (r2 <= start && (suffix != "ion" || (start > 0 && word[start - 1] is 's' or 't')))
                {
                    length = start;
                }

                return;
            }
        }
    }

    // Step 5.
    private void RemoveFinalEOrL()
    {
        var last = length - 1;
        if (last < 0)
        {
            return;
        }

        if (word[last] == 'e' && (r2 <= last || (r1 <= last && !EndsInShortSyllable(last))))
        {
            length = last;
        }
        else if (word[last] == 'l' && r2 <= last && last > 0 && word[last - 1] == 'l')
        {
            length = last;
        }
    }
}
