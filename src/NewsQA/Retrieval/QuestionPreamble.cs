using System.Text.RegularExpressions;

namespace NewsQA.Retrieval;

/// <summary>Takes off a question what its writer says of himself before asking it: "Hello, could you tell me", "I am writing a piece on this -". Its words would be sought, and its verbs taken for the question's.</summary>
internal static partial class QuestionPreamble
{
    /// <summary>The question without its preamble; the whole where there is none, or where what is asked points back into it.</summary>
    /// <param name="text">The question, trimmed.</param>
    public static string Without(string text)
    {
        var asked = text;
        if (OfWriter().Match(asked) is { Success: true } writer && !PointsBack().IsMatch(asked[writer.Length..]) && !HasName(writer.Value))
        {
            asked = asked[writer.Length..];
        }

        // "Hi, could you please tell me": one after another.
        while (Polite().Match(asked) is { Success: true, Length: > 0 } polite && polite.Length < asked.Length)
        {
            asked = asked[polite.Length..];
        }

        return asked.Length == text.Length ? text : char.ToUpperInvariant(asked[0]) + asked[1..];
    }

    // "I am writing about Putin's visit to China": what the question is about may stand there alone.
    private static bool HasName(string preamble) => Names().IsMatch(preamble);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A question has at most 2,000 characters.
    private const int TimeoutMs = 30_000;

    private const string Asking = @"(?=(who|whom|whose|what|when|where|which|why|how|(in|at|on|by|for|to|from|with|of) (what|which|whom|whose|how))\b)";

    [GeneratedRegex(
        @"^\W*((hi|hello|hey|good (morning|afternoon|evening)|please|ok|okay|so|well|thanks)(\s*[,.!]\s*|\s+(?=(please|can|could|would|do you|does any)\b))(?=(please|just|can|could|would|will|do|does|did|is|are|was|were|has|have|i|we|i['’]m|i['’]d|who|whom|whose|what|when|where|which|why|how|tell|show|any|in|at|on|by|for|from)\b)|"
        + @"((can|could|would|will) (you|someone|anyone|anybody|somebody) (please |kindly |possibly )?(tell|show|explain to|remind|inform) (me|us)( please)?|(do|does) (you|anyone|anybody|someone) (happen to )?know|any idea|have you any idea"
        + @"|(please |just )?(tell|show|remind) (me|us)|(i|we)( would|['’]d)? (really |just )?(want|need|like|love|try) to (know|find out|understand|learn|see)|(i|we) (was|were|am|are) (just )?(wondering|curious|asking)|i['’]m (just )?(wondering|curious|asking)|i wonder)[\s,:–—-]*" + Asking + ")",
        Options, TimeoutMs)]
    private static partial Regex Polite();

    // Up to the last stop, colon or dash before an asking word or a helping verb.
    [GeneratedRegex(
        @"^\W*((i|we)(['’](m|re|ve|d)| am| are| was| were| have)?\s+(currently |just |now )?(writ\w+|work\w*|research\w*|prepar\w+|look\w*|try\w*|stud\w+|cover\w*|run|edit\w*|report\w*|read\w*|need\w*|want\w*))\b.{0,400}([.!:;]|\s[–—-])\s+(?=(who|whom|whose|what|when|where|which|why|how|(in|at|on|by|for|to|from|with|of) (what|which|whom|whose|how)|is|are|was|were|did|does|do|has|have|had|can|could|will|would)\b)",
        Options | RegexOptions.Singleline, TimeoutMs)]
    private static partial Regex OfWriter();

    [GeneratedRegex(@"(?<=\w\W+)\p{Lu}\p{Ll}", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(it|its|he|him|his|she|her|they|them|their|this|that|these|those|there|then)\b", Options, TimeoutMs)]
    private static partial Regex PointsBack();
}
