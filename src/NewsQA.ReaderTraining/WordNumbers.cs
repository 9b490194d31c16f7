using NewsQA.Answering.Spans.Reading;

namespace NewsQA.ReaderTraining;

/// <summary>Numbers of words, so that a batch holds numbers and their vectors lie in one table. Number 0 is no word: its vector is zero.</summary>
internal sealed class WordNumbers(ReaderWords words)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    /// <summary>How many there are, with number 0.</summary>
    public int Count => _known.Count + 1;

    /// <summary>Takes in the words of groups.</summary>
    public void Add(IEnumerable<ReaderGroup> groups)
    {
        foreach (var word in groups.SelectMany(g => g.Texts.Append(g.Question)).SelectMany(t => t.Words))
        {
            if (_numbers.TryAdd(word, _known.Count + 1))
            {
                _known.Add(word);
            }
        }
    }

    /// <summary>A word's number in the table and among the common ones.</summary>
    public (long Word, long Common) Of(string word) => (_numbers[word], words.NumberOf(word));

    /// <summary>The table: float[count, dimension].</summary>
    public float[] Table()
    {
        var table = new float[Count * words.Dimension];
        foreach (var (i, word) in _known.Index())
        {
            words.Write(word, table.AsSpan((i + 1) * words.Dimension, words.Dimension));
        }

        return table;
    }
}
