using System.Runtime.InteropServices;

namespace NewsQA.Training.Text;

/// <summary>
/// Learns the pieces that words too rare for an entry of their own are cut into, by joining the commonest neighbours again and again
/// (byte pair encoding, Sennrich et al., arXiv 1508.07909, on characters).
/// </summary>
internal sealed class PieceLearner
{
    private readonly List<string> _pieces = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<(int[] Pieces, int Count)> _words = [];
    private readonly Dictionary<(int, int), long> _counts = [];
    private readonly Dictionary<(int, int), HashSet<int>> _places = [];
    private readonly PriorityQueue<(int, int), (long, string, string)> _queue = new();

    /// <summary>Learns pieces.</summary>
    /// <param name="words">Words with their counts.</param>
    /// <param name="count">How many joined pieces to learn, at most.</param>
    /// <returns>The pieces, in the order in which they were joined; those that go on within a word are marked with <c>##</c>.</returns>
    public static IReadOnlyList<string> Learn(IEnumerable<KeyValuePair<string, int>> words, int count)
    {
        var learner = new PieceLearner();
        foreach (var (word, times) in words)
        {
            learner.Add(word, times);
        }

        foreach (var pair in learner._counts.Keys)
        {
            learner.Enqueue(pair);
        }

        var letters = learner._pieces.Count;
        while (learner._pieces.Count < letters + count && learner.JoinCommonest())
        {
        }

        return learner._pieces[letters..];
    }

    private void Add(string word, int times)
    {
        var pieces = word.Select((letter, i) => IdOf(i == 0 ? $"{letter}" : $"##{letter}")).ToArray();
        _words.Add((pieces, times));
        CountPairs(_words.Count - 1, +1);
    }

    private void CountPairs(int word, int sign)
    {
        var (pieces, times) = _words[word];
        for (var i = 1; i < pieces.Length; i++)
        {
            var pair = (pieces[i - 1], pieces[i]);
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, pair, out _) += sign * times;
            if (sign > 0)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_places, pair, out _) ??= []).Add(word);
            }
        }
    }

    private bool JoinCommonest()
    {
        while (_queue.TryDequeue(out var pair, out var priority))
        {
            if (_counts[pair] <= 0)
            {
                continue;
            }

            if (-priority.Item1 == _counts[pair])
            {
                Join(pair);
                return true;
            }

            // Its count went down since; later it comes up again.
            Enqueue(pair);
        }

        return false;
    }

    private void Join((int Left, int Right) pair)
    {
        var joined = IdOf(_pieces[pair.Left] + _pieces[pair.Right][2..]);
        var touched = new HashSet<(int, int)>();
        foreach (var word in _places[pair].Order())
        {
            CountPairs(word, -1);
            var (pieces, times) = _words[word];
            _words[word] = (Joined(pieces, pair, joined), times);
            CountPairs(word, +1);
            touched.UnionWith(_words[word].Pieces.Zip(_words[word].Pieces.Skip(1)));
        }

        _places.Remove(pair);
        foreach (var other in touched)
        {
            Enqueue(other);
        }
    }

    private static int[] Joined(int[] pieces, (int Left, int Right) pair, int joined)
    {
        var result = new List<int>(pieces.Length);
        for (var i = 0; i < pieces.Length; i++)
        {
            var isPair = i + 1 < pieces.Length && pieces[i] == pair.Left && pieces[i + 1] == pair.Right;
            result.Add(isPair ? joined : pieces[i]);
            i += isPair ? 1 : 0;
        }

        return [.. result];
    }

    private void Enqueue((int Left, int Right) pair) => _queue.Enqueue(pair, (-_counts[pair], _pieces[pair.Left], _pieces[pair.Right]));

    private int IdOf(string piece)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, piece, out var isKnown);
        if (!isKnown)
        {
            id = _pieces.Count;
            _pieces.Add(piece);
        }

        return id;
    }
}
