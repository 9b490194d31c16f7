using NewsQA.Answering.Spans.Reading;
using static TorchSharp.torch;

namespace NewsQA.ReaderTraining;

/// <summary>Questions as tensors: words, common words and mask [questions, tokens], notes [questions, tokens, width], notes on the whole [questions, width].</summary>
internal sealed record QuestionBatch(Tensor Words, Tensor Common, Tensor Notes, Tensor Mask, Tensor Whole);

/// <summary>Texts as tensors.</summary>
/// <param name="Words">[texts, tokens], 0 behind the end.</param>
/// <param name="Common">[texts, tokens].</param>
/// <param name="Notes">[texts, tokens, width].</param>
/// <param name="Mask">[texts, tokens], 1 for a token.</param>
/// <param name="GroupOf">[texts]: of which question each is.</param>
/// <param name="Right">[texts, tokens, tokens]: 1 for a right run.</param>
/// <param name="Answers">[texts]: 1 where there is a right run.</param>
/// <param name="Order">Which text of which group each row is.</param>
internal sealed record TextBatch(
    Tensor Words, Tensor Common, Tensor Notes, Tensor Mask, Tensor GroupOf, Tensor Right, Tensor Answers, IReadOnlyList<(int Group, int Text)> Order);

/// <summary>Groups as tensors: the questions, and the texts in parts of similar lengths, so that little is filled up.</summary>
internal sealed record ReaderBatch(QuestionBatch Questions, IReadOnlyList<TextBatch> Texts)
{
    private const int Parts = 3;

    /// <summary>Makes a batch.</summary>
    public static ReaderBatch Of(IReadOnlyList<ReaderGroup> groups, WordNumbers numbers)
    {
        var texts = groups.SelectMany((g, i) => g.Texts.Select((t, n) => (Text: t, Group: i, Number: n))).OrderBy(t => t.Text.Count).ToList();
        var question = Pad([.. groups.Select(g => g.Question)], QuestionNotes.Width, numbers);
        var whole = tensor(groups.SelectMany(g => g.Whole).ToArray(), groups.Count, QuestionNotes.WholeWidth);
        return new ReaderBatch(
            new QuestionBatch(question.Words, question.Common, question.Notes, question.Mask, whole),
            [.. texts.Chunk((texts.Count + Parts - 1) / Parts).Select(part => Part(groups, part, numbers))]);
    }

    private static TextBatch Part(IReadOnlyList<ReaderGroup> groups, (ReaderInput Text, int Group, int Number)[] texts, WordNumbers numbers)
    {
        var (words, common, notes, mask) = Pad([.. texts.Select(t => t.Text)], TextNotes.Width, numbers);
        var length = texts.Max(t => t.Text.Count);
        var right = new float[texts.Length * length * length];
        foreach (var (row, (_, group, number)) in texts.Index())
        {
            foreach (var run in groups[group].Right.Where(r => r.Text == number))
            {
                right[(((row * length) + run.First) * length) + run.Last] = 1;
            }
        }

        return new TextBatch(
            words, common, notes, mask, tensor(texts.Select(t => (long)t.Group).ToArray()), tensor(right, texts.Length, length, length),
            tensor(texts.Select(t => groups[t.Group].Right.Any(r => r.Text == t.Number) ? 1f : 0f).ToArray()), [.. texts.Select(t => (t.Group, t.Number))]);
    }

    private static (Tensor Words, Tensor Common, Tensor Notes, Tensor Mask) Pad(IReadOnlyList<ReaderInput> inputs, int width, WordNumbers numbers)
    {
        var length = inputs.Max(i => i.Count);
        var (words, common) = (new long[inputs.Count * length], new long[inputs.Count * length]);
        var (notes, mask) = (new float[inputs.Count * length * width], new float[inputs.Count * length]);
        foreach (var (row, input) in inputs.Index())
        {
            for (var i = 0; i < input.Count; i++)
            {
                (words[(row * length) + i], common[(row * length) + i]) = numbers.Of(input.Words[i]);
                mask[(row * length) + i] = 1;
            }

            input.Features.CopyTo(notes, row * length * width);
        }

        return (tensor(words, inputs.Count, length), tensor(common, inputs.Count, length), tensor(notes, inputs.Count, length, width), tensor(mask, inputs.Count, length));
    }
}
