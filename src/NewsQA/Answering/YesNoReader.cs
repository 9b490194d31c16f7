using System.Text.RegularExpressions;
using NewsQA.Client;

namespace NewsQA.Answering;

/// <summary>
/// Says yes or no where one sentence proves it: it has every word of the question, nothing in it makes what it says uncertain, and question and sentence
/// agree (yes) or differ (no) in being denied.
/// </summary>
internal static partial class YesNoReader
{
    // A word near in meaning counts 0.8 at most, so that each must be there, or all but all.
    private const double Whole = 0.95;

    /// <summary>Yes or no with the statement that proves it; null when none does.</summary>
    public static ShortAnswer? Read(Evidence evidence)
    {
        foreach (var (number, statement) in evidence.Chosen.Index())
        {
            var (text, question) = (statement.Lead.Sentence.Text, evidence.Profile.Question.Text);
            if (Coverage.Of(evidence.Profile, statement.Lead.Matches.Own) < Whole || text.EndsWith('?') || Open().IsMatch(text) || Open().IsMatch(question))
            {
                continue;
            }

            var agrees = Denies(text) == Denies(question);
            return new ShortAnswer(agrees ? "yes" : "no", number + 1, null, null);
        }

        return null;
    }

    /// <summary>Whether a text says that something is not so.</summary>
    public static bool Denies(string text) => Denials().Count(text) % 2 == 1;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b(not|never|no|nobody|none|nothing|neither|nor|without|cannot|den(y|ies|ied)|refus(e|es|ed)|reject(s|ed)?|fail(s|ed)? to|\w+n['’]t)\b", Options, TimeoutMs)]
    private static partial Regex Denials();

    // What may be, is planned, claimed, asked or conditional proves nothing; nor does a comparison of more and less.
    [GeneratedRegex(@"\b(may|might|could|would|should|if|whether|or|plan(s|ned)?|expect(s|ed)?|likely|possibl[ey]|perhaps|allege(s|d|dly)?|reported(ly)?|claim(s|ed)?|propose[sd]?|hope[sd]?|want(s|ed)?|threaten(s|ed)?|rumou?r(s|ed)?|both|more|less|same|different|all|only)\b", Options, TimeoutMs)]
    private static partial Regex Open();
}
