using System.Text.RegularExpressions;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// Full-text conditions. Without a text index Qdrant looks for the string as it stands; with one it compares words, by default in lower
/// case (qdrant.tech/documentation/concepts/filtering, "Full Text Match"). Stemming and stop words are not emulated.
/// </summary>
internal static partial class TextTest
{
    public static Func<string, bool> All(string query, TextIndexParams? index)
    {
        if (index is null)
        {
            return stored => stored.Contains(query, StringComparison.Ordinal);
        }

        var wanted = Words(query, index);
        return stored => wanted.Count > 0 && wanted.All(Words(stored, index).ToHashSet(StringComparer.Ordinal).Contains);
    }

    public static Func<string, bool> Any(string query, TextIndexParams? index)
    {
        if (index is null)
        {
            var parts = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return stored => parts.Any(part => stored.Contains(part, StringComparison.Ordinal));
        }

        var wanted = Words(query, index);
        return stored => wanted.Any(Words(stored, index).ToHashSet(StringComparer.Ordinal).Contains);
    }

    public static Func<string, bool> Phrase(string query, TextIndexParams? index)
    {
        if (index is not { PhraseMatching: true })
        {
            return All(query, index);
        }

        var wanted = Words(query, index);
        return stored => IndexOf(Words(stored, index), wanted) >= 0;
    }

    private static List<string> Words(string text, TextIndexParams index)
    {
        if (index.Stemmer is not null || index.Stopwords is not null)
        {
            throw Refusal.NotEmulated("text indexes that stem or stop words");
        }

        // Lower case is the default; a field that is not there at all means it too.
        var folded = index.HasLowercase && !index.Lowercase ? text : text.ToLowerInvariant();
        return [.. Word().Matches(folded).Select(word => word.Value)];
    }

    private static int IndexOf(List<string> words, List<string> wanted)
    {
        var found = Enumerable.Range(0, Math.Max(0, words.Count - wanted.Count + 1))
            .Where(at => wanted.Count > 0 && words.Skip(at).Take(wanted.Count).SequenceEqual(wanted, StringComparer.Ordinal))
            .Select(at => (int?)at);
        return found.FirstOrDefault() ?? -1;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
