namespace NewsQA.Checking;

/// <summary>Every word of content is said by a cited excerpt, in the same or another word, and the verbs of one clause by one excerpt.</summary>
internal static class WordCheck
{
    /// <summary>Checks the words.</summary>
    public static IEnumerable<Finding> Find(Evidence evidence, Func<ReadWord, bool> isQuoted)
    {
        var words = evidence.Sentence.Words.Where(w => w.IsContent && !w.IsAmount && !isQuoted(w)).ToList();
        foreach (var word in words)
        {
            if (!LightWords.IsLight(word) && word.Lower != "against" && !evidence.IsSupported(word) && !IsShortName(word) && !LightWords.IsOfPhrase(evidence.Sentence.Words, word) && !IsInStance(evidence, word) && !IsSilence(evidence, word))
            {
                yield return new Finding(Fault.Word, word.Text) { Word = word };
            }
        }

        foreach (var clause in words.Where(w => w.IsVerb && !LightWords.IsLight(w)).GroupBy(w => w.Segment))
        {
            // "The hackers who copied it demanded money": after a relative clause the main one goes on.
            var spare = evidence.Sentence.Words.First(w => w.Segment == clause.Key).Lower is "who" or "which" or "that" or "whose" ? 1 : 0;
            if (!evidence.Cited.Any(c => clause.Count(v => evidence.SupportsOf(v).Count > 0 && !evidence.SupportsOf(v).Any(s => s.Cited == c)) <= spare))
            {
                yield return new Finding(Fault.VerbsApart, string.Join(' ', clause));
            }
        }
    }

    // "Is due to leave" where the excerpt has "is to leave": how sure that is, StanceCheck compares.
    private static bool IsInStance(Evidence evidence, ReadWord word) =>
        word.Lower is "due" or "scheduled" or "planned" or "expected" or "set"
        && evidence.Sentence.Words.Any(w => w.Index > word.Index && w.IsVerb && w.Sentence == word.Sentence && evidence.SupportsOf(w).Any(s => (s.Stance.Doubt & (Doubt.Will | Doubt.Expected | Doubt.Intended)) != Doubt.None));

    // "Declined to say" of "did not say": that it is denied, StanceCheck compares.
    private static bool IsSilence(Evidence evidence, ReadWord word)
    {
        var said = evidence.Sentence.Words.Skip(word.Index + 2).FirstOrDefault();
        return said is not null && LightWords.IsSaying(said) && StanceReader.IsDenial(evidence.Sentence.Words, word.Index) && evidence.SupportsOf(said).Any(s => s.Stance.IsDenied);
    }

    // Judged with the names.
    private static bool IsShortName(ReadWord word) => word.Text.Length >= 2 && word.Text.All(c => char.IsUpper(c) || c == '.');
}
