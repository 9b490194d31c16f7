using System.Runtime.InteropServices;

namespace NewsQA.Checking;

/// <summary>A word of an excerpt's text that supports a word of the sentence.</summary>
/// <param name="Cited">The excerpt.</param>
/// <param name="Word">The word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Support(CitedText Cited, ReadWord Word)
{
    /// <summary>How sure the excerpt is of it.</summary>
    public Stance Stance => Cited.Stances[Word.Index];
}

/// <summary>The sentence that is checked, and what it cites.</summary>
internal sealed class Evidence
{
    // How many words may stand between two that are said of one thing: "the mayor of the town, Inês Côrte-Leão".
    private const int LinkReach = 3;

    private readonly Dictionary<int, IReadOnlyList<Support>> _supports = [];

    /// <summary>Reads both.</summary>
    public Evidence(string sentence, IReadOnlyList<Excerpt> cited)
    {
        Sentence = Reading.Of(sentence);
        Stances = StanceReader.Read(Sentence);
        Clauses = new ClauseReader(Sentence.Words);
        Cited = [.. cited.Select(e => new CitedText(e))];
    }

    /// <summary>The sentence.</summary>
    public Reading Sentence { get; }

    /// <summary>How sure the sentence is of each of its words.</summary>
    public IReadOnlyList<Stance> Stances { get; }

    /// <summary>Who does what in it.</summary>
    public ClauseReader Clauses { get; }

    /// <summary>What it cites.</summary>
    public IReadOnlyList<CitedText> Cited { get; }

    /// <summary>The words of the excerpts' texts that support a word of the sentence.</summary>
    public IReadOnlyList<Support> SupportsOf(ReadWord word)
    {
        if (!_supports.TryGetValue(word.Index, out var found))
        {
            _supports[word.Index] = found = [.. Cited.SelectMany(c => c.Text.Words.Where(w => Likeness.Supports(w, word)).Select(w => new Support(c, w)))];
        }

        return found;
    }

    /// <summary>Those of them that are the same word, if there are any; else all.</summary>
    public IReadOnlyList<Support> BestSupportsOf(ReadWord word)
    {
        var all = SupportsOf(word);
        return all.Any(s => s.Word.Stem == word.Stem) ? [.. all.Where(s => s.Word.Stem == word.Stem)] : all;
    }

    /// <summary>Whether a word of the sentence has support: in a text, or for what is no verb in a title or in who says so.</summary>
    public bool IsSupported(ReadWord word) =>
        SupportsOf(word).Count > 0 || (!word.IsVerb && Cited.Any(c => c.Title.Words.Any(w => Likeness.Supports(w, word)) || c.Around.Any(r => r.Words.Any(w => Likeness.Supports(w, word)))));

    /// <summary>Whether some excerpt says two words of one thing: they stand together with no verb between them.</summary>
    public bool AreLinked(ReadWord one, ReadWord other) => Cited.Any(c => c.Around.Append(c.Text).Append(c.Title).Any(r => AreLinked(r, one, other)));

    private static bool AreLinked(Reading reading, ReadWord one, ReadWord other)
    {
        // "The Tram and Bus Workers' Union" is one name, "Rovers and United" two; that somebody is called something joins the two.
        bool Parts(ReadWord w) => (w.IsVerb && !(w.Stem is "call" && w.Index > 0 && reading.Words[w.Index - 1].Lower is ("," or "is" or "was" or "are" or "were"))) || w.Text is ";"
            || (w.IsFunction && w.Lower is not ("of" or "the" or "a" or "an" or "its" or "his" or "her" or "their" or "who" or "is" or "was" or "themselves")
                && !(w.Lower == "and" && reading.Words[w.Index - 1].IsCapital && w.Index + 1 < reading.Words.Count && reading.Words[w.Index + 1].IsCapital && reading.Words.Skip(w.Index + 2).FirstOrDefault() is { IsCapital: true }));

        foreach (var left in reading.Words.Where(w => Likeness.AreSame(w, one)))
        {
            foreach (var right in reading.Words.Where(w => w.Sentence == left.Sentence && Likeness.AreSame(w, other)))
            {
                var (from, to) = (Math.Min(left.Index, right.Index), Math.Max(left.Index, right.Index));
                var between = reading.Words.Skip(from + 1).Take(Math.Max(0, to - from - 1)).ToList();
                if (between.Count(w => w.IsContent) <= LinkReach && !between.Exists(Parts))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
