using NewsQA.Training.Learning;

namespace NewsQA.Training.Corpus;

/// <summary>A text while it is put together.</summary>
internal sealed class TokenDraft
{
    private readonly List<int> _tokens = [];

    /// <summary>Adds tokens.</summary>
    public void Add(ReadOnlySpan<ushort> tokens)
    {
        foreach (var token in tokens)
        {
            _tokens.Add(token);
        }
    }

    /// <summary>Adds each token with a chance; at least one.</summary>
    /// <param name="tokens">The tokens, not empty.</param>
    /// <param name="dropped">The chance to be left out, below 1.</param>
    /// <param name="random">Decides.</param>
    public void AddSome(ReadOnlySpan<ushort> tokens, double dropped, Random random)
    {
        var before = _tokens.Count;
        foreach (var token in tokens)
        {
            if (random.NextDouble() >= dropped)
            {
                _tokens.Add(token);
            }
        }

        if (_tokens.Count == before && tokens.Length > 0)
        {
            _tokens.Add(tokens[random.Next(tokens.Length)]);
        }
    }

    /// <summary>The text.</summary>
    public TokenBag ToBag() => TokenBag.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_tokens));
}
