using NewsQA.Training.Learning;

namespace NewsQA.Training.Corpus;

/// <summary>Draws batches of pairs: from the corpus's own pairs, by kind, and made from its articles.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="mix">How much of what.</param>
/// <param name="seed">Decides every draw: a batch is the same however many were drawn before it.</param>
internal sealed class PairSampler(TokenizedCorpus corpus, PairMix mix, int seed)
{
    private readonly double[] _shares = [.. corpus.Pairs.Select(kind => mix.Of(kind.Kind))];

    /// <summary>Draws the batch of one step.</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="size">Pairs in it.</param>
    public TextPair[] Draw(int step, int size)
    {
        var batch = new TextPair[size];
        Parallel.For(0, size, i => batch[i] = DrawOne(new Random(HashOf(seed, step, i))));
        return batch;
    }

    private TextPair DrawOne(Random random)
    {
        var draw = random.NextDouble();
        for (var kind = 0; kind < _shares.Length; kind++)
        {
            draw -= _shares[kind];
            if (draw < 0)
            {
                var rows = corpus.Pairs[kind].Rows;
                return FromPair(rows[random.Next(rows.Length)], random);
            }
        }

        return new ArticlePairMaker(corpus.Articles, mix).Make(random);
    }

    private TextPair FromPair((ushort[] A, ushort[] B) pair, Random random)
    {
        var query = new TokenDraft();
        query.Add(pair.A);
        if (random.NextDouble() < mix.Distraction)
        {
            query.AddSome(ArticlePairMaker.AnySentence(corpus.Articles, random), 0.6, random);
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
