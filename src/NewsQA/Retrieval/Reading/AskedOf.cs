using System.Text.RegularExpressions;

namespace NewsQA.Retrieval.Reading;

/// <summary>Reads what a question wants of the coverage: a fact, a comparison, a change over time, a yes or no.</summary>
internal static partial class AskedOf
{
    /// <summary><c>change</c>, <c>comparison</c>, <c>yesNo</c> or <c>fact</c>; the first that fits.</summary>
    public static string Read(Question question, QuestionReading reading) =>
        Change().IsMatch(question.Text) ? "change"
            : Comparison().IsMatch(question.Text) || (question.Type == QuestionType.YesNo && reading.Outlets.Count > 1) ? "comparison"
            : question.Type == QuestionType.YesNo ? "yesNo" : "fact";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(chang(e|es|ed|ing)|evolv(e|ed|es|ing)|over time|remain(s|ed)? (the same|consistent|unchanged)|develop(ed|ment)s? since|so far|no longer|shift(ed)?)\b|\bhow (has|have) .{1,80} since\b", Options, 30_000)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(compar(e|es|ed|ing|ison)|contrast(s|ed|ing)?|differ(s|ed|ence|ences|ent)?|(dis)?agree(s|d)?|align(s|ed)?|contradict(s|ed)?|conflict(s|ed)? with|in common|(more|less|fewer|higher|lower|larger|smaller|better|worse|earlier|later) than|the same .{1,60} as|similar(ly)? to|whereas|versus|vs)\b", Options, 30_000)]
    private static partial Regex Comparison();
}
