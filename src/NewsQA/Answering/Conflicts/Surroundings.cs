using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>What else stands in a claim's sentence.</summary>
internal static class Surroundings
{
    /// <summary>How many other values of the class asked for, or of the claim's kind, the sentence has; the same value twice counts once.</summary>
    public static int Listed(QuestionFocus focus, AskedClaim claim)
    {
        var text = claim.Sentence.Sentence.Text;
        var others = focus.Asked.Class is { } name ? ClassWords.Find(name, text).Select(s => s.Of(text)) : claim.Sentence.Values.Where(v => v.Kind == claim.Claim.Kind).Select(v => v.Span.Of(text));
        return others.Where(o => !claim.Claim.Text.Contains(o, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).Count();
    }

    /// <summary>How many names the sentence has that have no word of the question, without the claim's own.</summary>
    public static int Foreign(QuestionFocus focus, AskedClaim claim)
    {
        var text = claim.Sentence.Sentence.Text;
        var own = claim.Claim.InSentence;
        return claim.Sentence.Values.Count(v => v.Kind == ValueKind.Name && !v.Span.Overlaps(own) && ExpectedKinds.IsNew(focus.Profile, ValueKind.Name, v.Span.Of(text)));
    }
}
