using System.Globalization;

namespace NewsQA.Ingestion.Web;

/// <summary>
/// What a site's robots.txt allows (RFC 9309): the group that names this program, else the one for all; of its rules the longest that matches. And the
/// <c>Crawl-delay</c> of that group, which the standard leaves out and sites write all the same.
/// </summary>
internal sealed class RobotsRules
{
    // Longer than a day is a mistake.
    private const double MaxDelaySeconds = 86_400;

    private readonly List<(string Pattern, bool Allows)> _rules = [];

    /// <summary>How long to wait between two requests; null when nothing is said.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Everything is allowed.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>Nothing is allowed.</summary>
    public static RobotsRules AllowNothing { get; } = new() { _rules = { ("/", false) } };

    /// <summary>Reads a robots.txt.</summary>
    /// <param name="text">The file.</param>
    /// <param name="agent">This program's name, without version.</param>
    /// <returns>Its rules for this program.</returns>
    public static RobotsRules Parse(string text, string agent)
    {
        var (own, all) = (new RobotsRules(), new RobotsRules());
        var (isOwn, isAll, namesOwn, isReadingNames) = (false, false, false, false);
        foreach (var (field, value) in Fields(text))
        {
            if (field == "user-agent")
            {
                // Several names in a row share the rules that follow; a name after rules begins another group.
                (isOwn, isAll) = isReadingNames ? (isOwn, isAll) : (false, false);
                isReadingNames = true;
                isAll |= value == "*";
                isOwn |= value.Equals(agent, StringComparison.OrdinalIgnoreCase);
                namesOwn |= isOwn;
            }
            else if (field is "allow" or "disallow")
            {
                isReadingNames = false;
                (isOwn ? own : isAll ? all : null)?.Add(value, field == "allow");
            }
            else if (field is "crawl-delay")
            {
                isReadingNames = false;
                (isOwn ? own : isAll ? all : null)?.Wait(value);
            }
        }

        return namesOwn ? own : all;
    }

    /// <summary>Whether an address may be fetched.</summary>
    /// <param name="pathAndQuery">Its path and query, escaped.</param>
    /// <returns>True when no rule forbids it; of two rules of one length the one that allows counts.</returns>
    public bool Allows(string pathAndQuery) =>
        pathAndQuery == "/robots.txt"
        || _rules.Where(rule => Matches(rule.Pattern, pathAndQuery)).OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.Allows)
            .Select(rule => rule.Allows).FirstOrDefault(true);

    private void Add(string pattern, bool allows)
    {
        if (pattern.Length > 0)
        {
            _rules.Add((pattern, allows));
        }
    }

    private void Wait(string value)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= MaxDelaySeconds)
        {
            Delay = TimeSpan.FromSeconds(seconds);
        }
    }

    private static IEnumerable<(string Field, string Value)> Fields(string text)
    {
        foreach (var line in text.Split('\n', '\r'))
        {
            var content = line.Split('#')[0];
            var colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                yield return (content[..colon].Trim().ToLowerInvariant(), content[(colon + 1)..].Trim());
            }
        }
    }

    // * is any text, $ at the end the end. Step by step from the left, each part at its first place: no pattern takes more than length times length.
    private static bool Matches(string pattern, string path)
    {
        var isAnchored = pattern.EndsWith('$');
        var parts = (isAnchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            var found = isLast && isAnchored
                ? path.EndsWith(parts[i], StringComparison.Ordinal) && path.Length - parts[i].Length >= at ? path.Length - parts[i].Length : -1
                : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !isAnchored || at == path.Length;
    }
}
