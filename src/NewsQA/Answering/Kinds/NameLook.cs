using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Answering.Kinds;

/// <summary>What a name is the name of, told by its own words and those around it. A guess: it only prefers.</summary>
internal static partial class NameLook
{
    private const int Reach = 24;

    // The word that ends (or, for a few, begins) the name of a place, a body, a work or an event.
    private static readonly FrozenSet<string> Things = (
        "street road avenue square lane bridge harbour harbor port bay lake river island islands mountain mount valley park hospital school university college institute academy museum library "
        + "cathedral church abbey palace castle tower house hall station airport stadium arena centre center city town county state states province republic kingdom union federation "
        + "company corporation corp inc ltd llc plc group holdings bank fund trust agency authority bureau office department ministry commission committee council court parliament congress senate "
        + "assembly party association society federation league club team united city orchestra band times post journal herald tribune guardian news press wire courier gazette record report "
        + "act bill treaty agreement accord award prize cup championship olympics games festival marathon race war battle crisis day week month organisation organization service services line lines "
        + "airlines airways motors systems technologies energy water industries foundation programme program project plan police army navy force forces guard government administration cabinet "
        + "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "english french german spanish russian chinese american british european ukrainian israeli japanese korean indian italian dutch irish scottish welsh polish turkish iranian").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name looks like a person's: a title before it, or two words or more of which none ends another sort of name, or one word that does what people do.</summary>
    public static bool IsPersonLike(string text, TextSpan name)
    {
        var words = name.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Things.Contains(words[^1].TrimEnd('.')) || words.All(w => w.Length > 1 && w.All(char.IsUpper)) || words.Any(w => w is "of" or "the" or "and" or "for"))
        {
            return false;
        }

        var before = text.AsSpan(Math.Max(0, name.Start - Reach), Math.Min(Reach, name.Start));
        var after = text.AsSpan(name.End, Math.Min(Reach, text.Length - name.End));
        return !PlaceBefore().IsMatch(before) && (words.Length is 2 or 3 || TitleBefore().IsMatch(before) || DoesAfter().IsMatch(after));
    }

    /// <summary>Whether a name stands where places stand: after a preposition of place.</summary>
    public static bool StandsAsPlace(string text, TextSpan name) =>
        PlaceBefore().IsMatch(text.AsSpan(Math.Max(0, name.Start - Reach), Math.Min(Reach, name.Start)));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b(in|at|near|from|to|into|across|through|outside|inside|around|off|towards?|over|on)\s+(the\s+)?((north|south|east|west)(ern)?\s+)?$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex PlaceBefore();

    [GeneratedRegex(@"\b(mr|mrs|ms|dr|prof|professor|president|minister|chancellor|mayor|senator|governor|king|queen|prince|princess|pope|captain|general|colonel|judge|sir|lord|lady|coach|director|chairman|chairwoman|chief|leader|secretary|spokes(man|woman|person)|actor|actress|singer|author|lawyer|commissioner|ambassador|sergeant|detective)\.?\s+$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex TitleBefore();

    [GeneratedRegex(@"^(,\s*(\d{1,3}|an?|the|who|whose)\b|,?\s+(said|says|told|added|who|has said|wrote|argued|warned|announced|resigned|insisted|admitted)\b|['’]s\s+(wife|husband|son|daughter|father|mother|lawyer|team|brother|sister)\b)", Options, TimeoutMs)]
    private static partial Regex DoesAfter();
}
