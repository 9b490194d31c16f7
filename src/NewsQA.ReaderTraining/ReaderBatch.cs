using static TorchSharp.torch;

namespace NewsQA.ReaderTraining;

/// <summary>Texts of several questions as tensors.</summary>
/// <param name="Ids">int64[texts, pieces].</param>
/// <param name="Types">int64[texts, pieces]: 1 within the text.</param>
/// <param name="Mask">float[texts, 1, 1, pieces]: 0 for a piece, a large negative number behind the end.</param>
/// <param name="Firsts">int64[texts, tokens]: a token's first piece.</param>
/// <param name="Lasts">int64[texts, tokens]: its last piece.</param>
/// <param name="Tokens">float[texts, tokens]: 1 for a token.</param>
/// <param name="GroupOf">int64[texts]: of which question each is.</param>
/// <param name="Right">float[texts, tokens, tokens]: 1 for a right run.</param>
/// <param name="Answers">float[texts]: 1 where there is a right run.</param>
/// <param name="Order">Which text of which group each row is.</param>
internal sealed record ReaderBatch(
    Tensor Ids, Tensor Types, Tensor Mask, Tensor Firsts, Tensor Lasts, Tensor Tokens, Tensor GroupOf, Tensor Right, Tensor Answers, IReadOnlyList<(int Group, int Text)> Order)
{
    private const int Parts = 2;

    /// <summary>Makes the batches of these groups: the texts in parts of similar lengths, so that little is filled up.</summary>
    public static IReadOnlyList<ReaderBatch> Of(IReadOnlyList<ReaderGroup> groups)
    {
        var texts = groups.SelectMany((g, i) => g.Texts.Select((t, n) => (Text: t, Group: i, Number: n))).OrderBy(t => t.Text.Ids.Length).ToList();
        return [.. texts.Chunk((texts.Count + Parts - 1) / Parts).Select(part => Part(groups, part))];
    }

    private static ReaderBatch Part(IReadOnlyList<ReaderGroup> groups, (ReaderText Text, int Group, int Number)[] texts)
    {
        var (rows, pieces, tokens) = (texts.Length, texts.Max(t => t.Text.Ids.Length), texts.Max(t => t.Text.Firsts.Length));
        var (ids, types, mask) = (new long[rows * pieces], new long[rows * pieces], new float[rows * pieces]);
        var (firsts, lasts, real, right) = (new long[rows * tokens], new long[rows * tokens], new float[rows * tokens], new float[rows * tokens * tokens]);
        Array.Fill(mask, -1e4f);
        foreach (var (row, (text, group, number)) in texts.Index())
        {
            for (var i = 0; i < text.Ids.Length; i++)
            {
                (ids[(row * pieces) + i], types[(row * pieces) + i], mask[(row * pieces) + i]) = (text.Ids[i], i >= text.TextFrom ? 1 : 0, 0);
            }

            for (var i = 0; i < text.Firsts.Length; i++)
            {
                (firsts[(row * tokens) + i], lasts[(row * tokens) + i], real[(row * tokens) + i]) = (text.Firsts[i], text.Lasts[i], 1);
            }

            foreach (var (first, last) in number == 0 ? groups[group].Right : [])
            {
                right[(((row * tokens) + first) * tokens) + last] = 1;
            }
        }

        return new ReaderBatch(
            tensor(ids, rows, pieces), tensor(types, rows, pieces), tensor(mask, rows, 1, 1, pieces),
            tensor(firsts, rows, tokens), tensor(lasts, rows, tokens), tensor(real, rows, tokens),
            tensor(texts.Select(t => (long)t.Group).ToArray()), tensor(right, rows, tokens, tokens),
            tensor(texts.Select(t => t.Number == 0 && groups[t.Group].Right.Count > 0 ? 1f : 0f).ToArray()), [.. texts.Select(t => (t.Group, t.Number))]);
    }
}
