using System.Collections.Frozen;

namespace NewsQA.Indexing.Lexical;

/// <summary>
/// Words that say nothing about what a text is about: articles, prepositions, conjunctions, auxiliaries, pronouns, question words. They are
/// left out of the index and of queries alike. Not among them: "may" (the month), "mine" (of coal), numbers, and names that read like one in capitals.
/// </summary>
internal static class StopWords
{
    private const string Listed =
        """
        a an the this that these those
        about above across after against along among around as at before behind below beneath beside between beyond by despite down during
        except for from in inside into like near of off on onto out outside over per since through throughout to toward towards under until
        up upon via with within without
        and or but nor so yet if then than because while although though whether unless
        am is are was were be been being do does did doing done have has had having will would shall should can could might must
        i me my myself we our ours ourselves us you your yours yourself yourselves he him his himself she her hers herself
        it its itself they them their theirs themselves
        who whom whose which what when where why how
        not no also too very just only there here such some any each both all other own same again once ever
        arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt
        im ive youre theyre theyve weve hes shes thats theres whats whos lets
        s t d ll m re ve
        """;

    private static readonly FrozenSet<string> Words = Listed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    // The United States, the World Health Organization, information technology.
    private static readonly FrozenSet<string> NamesInCapitals = FrozenSet.ToFrozenSet(["US", "WHO", "IT"], StringComparer.Ordinal);

    /// <summary>Whether a word is left out.</summary>
    /// <param name="folded">In lower case, folded, not stemmed.</param>
    /// <param name="written">As the text has it, without separators.</param>
    /// <returns>True when it is.</returns>
    public static bool Contains(string folded, ReadOnlySpan<char> written) =>
        Words.Contains(folded) && !NamesInCapitals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(written);
}
