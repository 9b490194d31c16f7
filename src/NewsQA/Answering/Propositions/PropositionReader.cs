using System.Text.RegularExpressions;
using NewsQA.Checking;

namespace NewsQA.Answering.Propositions;

/// <summary>Turns a question that wants yes or no into what it asks the truth of: "Did the council accept the offer?" into "The council accepted the offer".</summary>
internal static partial class PropositionReader
{
    /// <summary>The proposition; null where the question does not begin with a helping verb or its subject's end cannot be told.</summary>
    public static Proposition? Read(string question)
    {
        // A page's layout may put any number of spaces between two words, over which patterns would try every way to part them.
        var match = Question().Match(string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (!match.Success)
        {
            return null;
        }

        var helper = match.Groups["helper"].Value.ToLowerInvariant();
        List<string> words = [.. Filler().Replace(match.Groups["rest"].Value, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words.Count == 0)
        {
            return null;
        }

        var end = helper switch
        {
            "is" or "are" or "was" or "were" => Subject.EndBeforePredicate(words),
            "has" or "have" or "had" => Subject.EndBefore(words, Subject.IsParticiple, isNounFirst: false),
            _ => Subject.EndBefore(words, WordForms.IsBase, isNounFirst: true) is > 0 and var verb ? verb : Subject.EndOfShort(words),
        };
        if (end <= 0 || end >= words.Count)
        {
            return null;
        }

        var (subject, rest) = (Capitalized(string.Join(' ', words.Take(end))), string.Join(' ', words.Skip(end + 1)));
        string Of(string verb) => $"{subject} {verb} {rest}".TrimEnd() + ".";
        Proposition Asked(string said, string denied, int predicate) => new(Of(said), Of(denied), subject.Length + 1 + predicate);
        return helper switch
        {
            "do" => Asked(words[end], $"do not {words[end]}", 0),
            "does" => Asked(WordForms.ThirdPerson(words[end]), $"does not {words[end]}", 0),
            "did" => Asked(WordForms.Past(words[end]), $"did not {words[end]}", 0),
            _ => Asked($"{helper} {words[end]}", $"{helper} not {words[end]}", helper.Length + 1),
        };
    }

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it.
    private const int TimeoutMs = 30_000;

    // What asks whether by now, or at all.
    [GeneratedRegex(@"(?<=\s)(ever|already|actually|really|yet|even)\b", Options, TimeoutMs)]
    private static partial Regex Filler();

    // Whether something will, can or should be so, no report decides.
    [GeneratedRegex(@"^\W*(?<helper>is|are|was|were|do|does|did|has|have|had)(?!.*\bgoing to\b)(n['’]t)?\s+(?<rest>[^?]+?)[?.!\s]*$", Options, TimeoutMs)]
    private static partial Regex Question();
}
