using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims.Times;
using NewsQA.Indexing;
using NewsQA.Passages;

namespace NewsQA.Checking;

/// <summary>A text read for the check: its words with what they mean, its clauses, amounts and times.</summary>
internal sealed partial class Reading
{
    private Reading(string text) => Text = text;

    /// <summary>The smoothed text; all spans count in it.</summary>
    public string Text { get; }

    /// <summary>All words and marks in order.</summary>
    public IReadOnlyList<ReadWord> Words { get; private set; } = [];

    /// <summary>The amounts in order.</summary>
    public IReadOnlyList<Amount> Amounts { get; private set; } = [];

    /// <summary>The times in order, with where their words are.</summary>
    public IReadOnlyList<TimeExpression> Times { get; private set; } = [];

    /// <summary>Reads a text.</summary>
    public static Reading Of(string text)
    {
        var smooth = SmoothText.Of(text);
        var reading = new Reading(smooth);
        var words = reading.ReadWords();
        reading.Words = words;
        reading.Times = TimeExpressionFinder.Find(smooth);
        foreach (var word in words)
        {
            word.IsTime = reading.Times.Any(t => t.Span.Overlaps(word.Span)) || (Calendar().IsMatch(word.Lower) && (word.IsCapital || !MayBeWord(word.Lower)));
        }

        reading.Amounts = AmountReader.Read(reading);
        VerbMarker.Mark(words);
        SegmentMarker.Mark(words);
        WordMeaning.Give(words);
        return reading;
    }

    /// <summary>The words inside a span.</summary>
    public IEnumerable<ReadWord> In(TextSpan span) => Words.Where(w => span.Overlaps(w.Span));

    /// <summary>The words of an amount.</summary>
    public IEnumerable<ReadWord> In(Amount amount) => Words.Skip(amount.First).Take(amount.Last - amount.First + 1);

    /// <summary>The words of a sentence.</summary>
    public IEnumerable<ReadWord> InSentence(int sentence) => Words.Where(w => w.Sentence == sentence);

    private List<ReadWord> ReadWords()
    {
        var sentences = SentenceSplitter.Split(Text);
        var words = new List<ReadWord>();
        var at = 0;
        foreach (Match match in Pattern().Matches(Text))
        {
            while (at + 1 < sentences.Count && match.Index >= sentences[at + 1].Start)
            {
                at++;
            }

            var isPossessive = match.Length > 2 && Possessive().IsMatch(match.Value);
            var value = isPossessive ? Possessive().Replace(match.Value, "") : match.Value;
            var isMark = !char.IsLetterOrDigit(value[0]);
            var isNumber = !isMark && NumberForms.IsNumber(value.ToLowerInvariant());
            words.Add(new ReadWord(words.Count, value, new TextSpan(match.Index, match.Index + match.Length))
            {
                Sentence = at,
                IsMark = isMark,
                IsNumber = isNumber,
                IsFunction = !isMark && !isNumber && !IsWay(value, Text, match.Index + match.Length) && !IsStand(value, words) && !IsFirstName(value, Text, match.Index + match.Length) && (value == "may" || TextAnalyzer.Terms(value).Count == 0),
                IsCapital = char.IsUpper(value[0]),
                IsFirst = words.Count == 0 || words[^1].Sentence != at || words[^1].Text is "\"" or ":",
                IsPossessive = isPossessive,
                Stem = isMark ? "" : WordForms.Stem(value.ToLowerInvariant()),
            });
        }

        return words;
    }

    // "Down 18 percent" falls, "shut down" does not.
    private static bool IsWay(string word, string text, int end) => word is "up" or "down" && AmountNext().IsMatch(text, end);

    // "Per Strand" and "Will Moke" are names.
    private static bool IsFirstName(string word, string text, int end) => word is ("Per" or "Will") && end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);

    // "Farmers are against it".
    private static bool IsStand(string word, List<ReadWord> words) => word == "against" && words.Count > 0 && words[^1].Lower is ("is" or "are" or "was" or "were" or "been");

    // "May" the month and "may" the verb, "march" the walk, "sat" and "sun".
    private static bool MayBeWord(string lower) => lower is "may" or "march" or "sat" or "sun" or "mon" or "second";

    private const int TimeoutMs = 30_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(\p{Lu}\.){2,}|\b[ap]\.m\.?|\d{1,2}-\d{1,2}(?![\w-])|\d+([.,:]\d+)*(st|nd|rd|th)?(?!\p{L})|\p{L}+-in-law|[\p{L}\p{M}\p{N}]+('[\p{L}\p{M}]+)*'?|[^\s\w]",
        Options | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\G (by |about |around |some |nearly |almost |more than |over |a |to )?[$€£]?(\d|half|quarter|third|two|three|four|five|six|seven|eight|nine|ten)", Options | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex AmountNext();

    [GeneratedRegex(@"('s|')$", Options | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^(january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$", Options, TimeoutMs)]
    private static partial Regex Calendar();
}
