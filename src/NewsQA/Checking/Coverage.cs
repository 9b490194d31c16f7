namespace NewsQA.Checking;

/// <summary>How much of what a sentence tells the cited excerpts have at all, whatever they say of it.</summary>
/// <param name="Told">Its words of content, but for those that claim nothing, and its amounts and times.</param>
/// <param name="Found">Those of them that an excerpt has or means.</param>
internal readonly record struct Coverage(int Told, int Found)
{
    /// <summary>The share of them that no excerpt has, 0 to 1; 1 of a sentence that tells nothing, which no excerpt can bear.</summary>
    public double MissingShare => Told == 0 ? 1 : (double)(Told - Found) / Told;

    /// <summary>Measures it.</summary>
    /// <param name="evidence">Sentence and excerpts.</param>
    /// <param name="findings">What the checks found; of them, the words that no excerpt has.</param>
    /// <param name="isQuoted">Whether a word is part of a quotation, which is checked as a whole.</param>
    public static Coverage Of(Evidence evidence, IReadOnlyList<Finding> findings, Func<ReadWord, bool> isQuoted)
    {
        var sentence = evidence.Sentence;
        var missing = findings.Where(f => f.Fault == Fault.Word).Select(f => f.Word!).ToHashSet();
        var told = sentence.Words.Where(w => missing.Contains(w) || (w.IsContent && !w.IsAmount && (isQuoted(w) || !LightWords.IsLight(w)))).ToList();

        // Amounts and times that no excerpt has are refused by rule, so that all of those of any other sentence are found.
        var values = sentence.Amounts.Count + sentence.Times.Count;
        return new Coverage(told.Count + values, told.Count - missing.Count + values);
    }
}
