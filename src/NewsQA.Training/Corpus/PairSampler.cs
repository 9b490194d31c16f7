using NewsQA.Training.Learning;

namespace NewsQA.Training.Corpus;

/// <summary>Draws batches of pairs: from the corpus's own pairs, by kind, and made from its articles.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="mix">How much of what.</param>
/// <param name="seed">Decides every draw: a batch is the same however many were drawn before it.</param>
internal sealed class PairSampler(TokenizedCorpus corpus, PairMix mix, int seed)
{
    private readonly double[] _shares = [.. corpus.Pairs.Select(kind => mix.Of(kind.Kind))];
    private readonly ArticlePairMaker _articles = new(corpus.Articles, mix);

    /// <summary>Draws the batch of one step.</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="size">Pairs in it.</param>
    public TextPair[] Draw(int step, int size)
    {
        var batch = new TextPair[size];
        var groups = (size + mix.GroupSize - 1) / mix.GroupSize;
        Parallel.For(0, groups, group =>
        {
            var start = group * mix.GroupSize;
            DrawGroup(batch.AsSpan(start, Math.Min(mix.GroupSize, size - start)), new Random(HashOf(seed, step, group)));
        });
        return batch;
    }

    private void DrawGroup(Span<TextPair> group, Random random)
    {
        var draw = random.NextDouble();
        var kind = 0;
        while (kind < _shares.Length && (draw -= _shares[kind]) >= 0)
        {
            kind++;
        }

        if (kind == _shares.Length)
        {
            _articles.Make(group, random);
            return;
        }

        var rows = corpus.Pairs[kind].Rows;
        foreach (ref var pair in group)
        {
            pair = FromPair(rows[random.Next(rows.Length)], random);
        }
    }

    private TextPair FromPair((ushort[] A, ushort[] B) pair, Random random)
    {
        var query = new TokenDraft();
        query.Add(pair.A);
        if (random.NextDouble() < mix.Distraction)
        {
            query.AddSome(_articles.AnySentence(random), mix.MostDropped, random);
        }

        var passage = new TokenDraft();
        passage.Add(pair.B);
        return new TextPair(query.ToBag(), passage.ToBag());
    }

    // SplitMix64 (Steele et al. 2014), so that near numbers give far ones.
    private static int HashOf(int seed, int step, int i)
    {
        var x = ((ulong)(uint)seed << 40) ^ ((ulong)(uint)step << 16) ^ (uint)i;
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return (int)(x >> 33);
    }
}
