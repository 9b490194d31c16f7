using NewsQA.Indexing;
using NewsQA.Indexing.Lexical;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Retrieval.Ranking;

/// <summary>The content terms of a question as numbers, for counting them in passages; where it has no content words, all its terms.</summary>
internal sealed class QuestionTerms
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<double> _idf = [];
    private readonly List<bool> _isName = [];
    private readonly List<(int Term, int Word)> _sequence = [];

    /// <summary>Numbers the terms.</summary>
    /// <param name="reading">The question.</param>
    /// <param name="statistics">How frequent its terms are.</param>
    public QuestionTerms(QuestionReading reading, TermStatistics statistics)
    {
        var any = reading.IsContent.Contains(true);
        for (var w = 0; w < reading.Words.Count; w++)
        {
            if (!any || reading.IsContent[w])
            {
                Add(reading.Words[w], w, statistics);
            }
        }

        (Idf, IsName) = ([.. _idf], [.. _isName]);
        Whole = Group(0..reading.Words.Count, null);
        Parts = reading.Clauses.Count > 1 ? [.. reading.Clauses.Select(c => Group(c.Words, c))] : [Whole with { Clause = reading.Clauses[0] }];
    }

    /// <summary>IDF per term.</summary>
    public double[] Idf { get; }

    /// <summary>Whether the term is written as a name or is a number.</summary>
    public bool[] IsName { get; }

    /// <summary>All terms.</summary>
    public TermGroup Whole { get; }

    /// <summary>The terms of each clause, at least one.</summary>
    public IReadOnlyList<TermGroup> Parts { get; }

    /// <summary>How many terms.</summary>
    public int Count => _idf.Count;

    /// <summary>The number of a term; -1 for one that the question does not have.</summary>
    public int Find(ulong hash) => _numbers.TryGetValue(hash, out var number) ? number : -1;

    private void Add(QuestionWord word, int position, TermStatistics statistics)
    {
        foreach (var term in word.Terms)
        {
            var hash = TermHash.Of(term);
            if (!_numbers.TryGetValue(hash, out var number))
            {
                _numbers[hash] = number = _idf.Count;
                _idf.Add(statistics.Idf(term));
                _isName.Add(word.IsNumber || (word.IsCapitalised && position > 0));
            }

            _sequence.Add((number, position));
        }
    }

    private TermGroup Group(Range words, Clause? clause)
    {
        var terms = _sequence.Where(t => t.Word >= words.Start.Value && t.Word < words.End.Value).Select(t => t.Term).ToList();
        var pairs = terms.Zip(terms.Skip(1)).Where(p => p.First != p.Second).Distinct();
        return new TermGroup([.. terms.Distinct()], [.. pairs], Idf, clause);
    }
}
