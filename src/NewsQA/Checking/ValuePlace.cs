using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>Where a value stands in a reading, and which of the words around it are said of it and not of another value.</summary>
/// <param name="Reading">The text.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Rivals">The first words of the values in its sentence that could be taken for it.</param>
internal sealed record ValuePlace(Reading Reading, int First, int Last, IReadOnlyList<int> Rivals)
{
    private static readonly FrozenSet<string> Directions = FrozenSet.ToFrozenSet(["from", "to", "by", "of"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Changes = "rise increase grow climb jump gain surge soar raise hike fall drop decline decrease dip slip sink plunge plummet tumble slump cut reduce lower slow shrink lose advance".Split(' ').Select(WordForms.Stem).ToFrozenSet(StringComparer.Ordinal);

    private IReadOnlyList<ReadWord> Words => Reading.Words;

    /// <summary>The value's first word.</summary>
    public ReadWord Word => Words[First];

    /// <summary>The words said of it alone.</summary>
    public IEnumerable<ReadWord> Own => Tellable.Where(w => Owners(w).Contains(First));

    /// <summary>The words said of it and of others.</summary>
    public IEnumerable<ReadWord> Shared => Tellable.Where(w => Owners(w).Count == 0);

    /// <summary>The words said of another value.</summary>
    public IEnumerable<ReadWord> Foreign => Tellable.Where(w => Owners(w) is { Count: > 0 } owners && !owners.Contains(First));

    /// <summary>The words of the text's other sentences that have values to be taken for it.</summary>
    public IEnumerable<ReadWord> Elsewhere => Words.Where(w => w.Sentence != Word.Sentence && (w.IsContent || w.IsTime) && Others.Contains(w.Sentence));

    /// <summary>Whether it is a large number without a unit.</summary>
    public bool IsBare { get; init; }

    /// <summary>The sentences beside its own that have values to be taken for it.</summary>
    public IReadOnlyList<int> Others { get; init; } = [];

    /// <summary>The words of its sentence that tell values apart: of content, times and places in an order.</summary>
    private IEnumerable<ReadWord> Tellable => Words.Where(w => w.Sentence == Word.Sentence && (w.Index < First || w.Index > Last) && !w.IsMark && (w.IsContent || w.IsTime || NumberForms.Ordinal(w.Lower) is not null) && !Rivals.Contains(w.Index));

    /// <summary>The small word right before it, past what limits it: "from", "to", "by", "of"; empty when there is none of them.</summary>
    public string Direction => Before() is { } word && Directions.Contains(word.Lower) ? word.Lower : "";

    /// <summary>Whether it stands right behind a verb of change: "rose 4.8 percent".</summary>
    public bool IsBehindChange => Before() is { IsVerb: true } verb && Changes.Contains(verb.Stem);

    /// <summary>The nouns that it counts: those right behind it.</summary>
    public IReadOnlyList<ReadWord> Counted
    {
        get
        {
            var counted = new List<ReadWord>();
            var from = Last + 1 < Words.Count && Words[Last + 1].Text == "-" ? Last + 2 : Last + 1;
            for (var i = from; i < Words.Count && counted.Count < 4 && (Words[i].IsAmount || Words[i].Text == "-" || Words[i] is { IsContent: true, IsVerb: false }) && Words[i].Segment == Word.Segment; i++)
            {
                if (Words[i] is { IsContent: true, IsAmount: false } word)
                {
                    counted.Add(word);
                }
            }

            return counted;
        }
    }

    // A word in a segment with one value belongs to it; with several, to the last one before it up to the next verb, to both where one is a part of the other ("six of the 41"). Where its segment
    // has none, it is everybody's, unless a value stands alone behind it: "Ruth Aamodt, 78, was".
    private List<int> Owners(ReadWord word)
    {
        var segment = SegmentOf(word);
        var values = Rivals.Append(First).Where(v => SegmentOf(Words[v]) == segment || (Words[v].Segment == word.Segment + 1 && StandsAlone(v))).Order().ToList();
        if (values.Count < 2)
        {
            return values;
        }

        var at = values.FindLastIndex(v => v <= word.Index);
        if (at < 0 || (at + 1 < values.Count && Words.Skip(values[at] + 1).Take(word.Index - values[at]).Any(w => w.IsVerb)))
        {
            return [];
        }

        return at > 0 && Words.Skip(values[at - 1] + 1).Take(values[at] - values[at - 1] - 1).All(w => w.Lower is "of" or "the" or "its" or "their" or "all" or "some") && values[at] - values[at - 1] > 1 ? [values[at - 1], values[at]] : [values[at]];
    }

    // "The 340 million that analysts had forecast": what is said of the value goes with it.
    private int SegmentOf(ReadWord word) =>
        word.Segment > 0 && Words.First(w => w.Segment == word.Segment) is { Lower: "that" or "which" } first && first.Index > 0 && Words[first.Index - 1] is { IsMark: false } before && before.Sentence == word.Sentence
        && (first.Lower == "that" ? !LightWords.IsSaying(before) && !before.IsVerb : before.Lower == "of") ? before.Segment : word.Segment;

    private bool StandsAlone(int value) => Words.All(w => SegmentOf(w) != Words[value].Segment || w.IsNumber || w.IsAmount || !w.IsContent);

    private ReadWord? Before()
    {
        var at = First - 1;
        while (at >= 0 && Words[at].Sentence == Word.Sentence && (Words[at].IsAmount || Words[at].Lower is "the" or "a" or "an" or "only" or "just" or "some" or "about" || Words[at].Text is "$" or "€" or "£"))
        {
            at--;
        }

        return at >= 0 && Words[at].Sentence == Word.Sentence ? Words[at] : null;
    }
}
