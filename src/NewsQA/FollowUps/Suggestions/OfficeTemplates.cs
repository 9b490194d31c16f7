using System.Text.RegularExpressions;
using NewsQA.Answering.Appositions;

namespace NewsQA.FollowUps.Suggestions;

/// <summary>Makes questions for who holds an office of sentences that name its holder and whose it is.</summary>
internal static partial class OfficeTemplates
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 30_000;

    // Another's chief executive may be anybody's: only those of something named are asked for.
    private const string Office = "(?<office>chief executive|prime minister|foreign minister|finance minister|chairman|chairwoman|president|captain|manager|head coach|coach|leader|mayor|governor|director general|managing director|editor|secretary general|founder)";

    /// <summary>The questions that a sentence answers, each with the office that it is about.</summary>
    public static IEnumerable<(string Question, string About)> From(string text)
    {
        foreach (var match in InOfficeOf().Matches(text).Concat(OfOffice().Matches(text)).Where(QuestionTemplates.IsPerson))
        {
            var (office, named) = (match.Groups["office"].Value, match.Groups["of"].Value);
            var of = QuestionTemplates.Possessive().Replace(named, "");
            if (IsBody(of) && (match.Groups["of"].Index > 0 || of.Contains(' ') || of != named || text[of.Length] is '\'' or '’' || IsKnown(of)))
            {
                yield return ($"Who is the {office} of {(of is "US" or "UK" or "EU" or "UN" ? "the " + of : of)}?", $"office {office} {of}");
            }
        }
    }

    // The first word of a sentence is written large whatever it is: "Opposition leader Ann Lee" leads no Opposition.
    private static bool IsKnown(string of) => Nations.IsCountry(of.ToLowerInvariant()) || of.All(char.IsUpper);

    // "Deputy governor Ann Lee" governs no Deputy, "British Prime Minister Ann Lee" is no minister of British.
    private static bool IsBody(string of) =>
        !of.Split(' ').Any(w => QuestionTemplates.NotNames.Contains(w) || NotBodies.Contains(w)) && !(of.Split(' ')[^1].ToLowerInvariant() is var last && Nations.Has(last) && !Nations.IsCountry(last) && of is not ("US" or "UK"));

    private static readonly HashSet<string> NotBodies = new(StringComparer.Ordinal)
    {
        "Deputy", "Former", "Vice", "Acting", "Interim", "Assistant", "New", "Then", "Ex", "Chief", "Senior", "Joint", "Co", "Outgoing", "Incoming", "Conservative", "Republican", "Democratic", "Democrat", "Liberal",
        "Tory", "Socialist", "Communist", "Green", "Independent", "European", "African", "Asian", "Arab", "Western", "Northern", "Southern", "Eastern", "Mr", "Mrs", "Ms", "Dr", "Sir", "Lord", "Lady", "Baroness",
        "Our", "My", "His", "Her", "Their", "Its", "Fellow", "Team", "Club", "Party", "Company", "Group", "Bank", "Managing", "Executive", "General", "Prime", "Foreign", "Finance", "Head", "Saudi", "St", "Ft", "Mt", "Opposition",
    };

    // "Fiat chief executive Sergio Marchionne", "England's captain Ann Lee"; the governor of the Bank of England governs no England.
    [GeneratedRegex(@"(?<![\p{L}\p{M}’'-])(?<!\b(?:of|of the|former|then|late|ex|acting|deputy|outgoing) )(?<of>" + QuestionTemplates.Name + "{0,2})(?:['’]s)? (?:new )?" + Office + @",? " + QuestionTemplates.FullName + @"(?=[,. ])", Options, TimeoutMs)]
    private static partial Regex InOfficeOf();

    // "Ann Lee, the mayor of Norravik".
    [GeneratedRegex(QuestionTemplates.FullName + @", (?:the )?" + Office + " (?:of|at) (?<of>(?:the )?" + QuestionTemplates.Name + @"{0,3})(?=,|\.(?!\S))", Options, TimeoutMs)]
    private static partial Regex OfOffice();
}
