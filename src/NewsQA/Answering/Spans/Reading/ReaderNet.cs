using System.Numerics.Tensors;

namespace NewsQA.Answering.Spans.Reading;

/// <summary>
/// The reader's net: gated convolutions over question and text, whose tokens are held against each other, first by their vectors, then by what the convolutions made of them;
/// after Chen et al. 2017 (DrQA) and Yu et al. 2018 (QANet), much smaller. Thread-safe.
/// </summary>
/// <param name="shape">Its sizes.</param>
/// <param name="words">Vectors of words.</param>
/// <param name="weights">Its matrices, by name.</param>
internal sealed class ReaderNet(ReaderShape shape, ReaderWords words, IReadOnlyDictionary<string, Dense> weights)
{
    private readonly int _hidden = shape.Hidden;
    private readonly int _vector = shape.Vector;

    public ReaderShape Shape => shape;

    /// <summary>Reads a question.</summary>
    public ReadQuestion Read(ReaderInput question, float[] whole)
    {
        var n = question.Count;
        var vectors = Vectors(question);
        var hidden = Relu(weights["question.in"].Apply(Joined(n, vectors, Common(question), question.Features)));
        foreach (var (i, dilation) in shape.QuestionDilations.Index())
        {
            hidden = Convolve($"question.{i}", hidden, dilation);
        }

        var pool = weights["question.pool"];
        var odds = pool.Apply(hidden);
        var pooled = new float[pool.To * _hidden];
        for (var head = 0; head < pool.To; head++)
        {
            var shares = Enumerable.Range(0, n).Select(i => odds[(i * pool.To) + head]).ToArray();
            Softmax(shares);
            AddMix(shares, hidden, pooled.AsSpan(head * _hidden, _hidden));
        }

        var asked = weights["question.out"].Apply([.. pooled, .. whole]);
        TensorPrimitives.Tanh<float>(asked, asked);
        return new ReadQuestion(vectors, Relu(weights["align"].Apply(vectors)), hidden, asked);
    }

    /// <summary>Scores the runs of a text.</summary>
    public RunScores Score(ReadQuestion question, ReaderInput text)
    {
        var vectors = Vectors(text);
        var aligned = Mixes(Relu(weights["align"].Apply(vectors)), question.Aligning, question.Vectors, _vector, 1);
        var hidden = weights["text.in"].Apply(Joined(text.Count, vectors, aligned, Common(text), text.Features));
        AddToRows(hidden, weights["text.asked"].Apply(question.Asked));
        Relu(hidden);
        foreach (var (i, dilation) in shape.TextDilations.Index())
        {
            hidden = Convolve($"text.{i}", i == shape.FuseAt ? Fuse(hidden, question, text.Count) : hidden, dilation);
        }

        return new RunScores(
            Pointed("start", hidden, question), Pointed("end", hidden, question), weights["pair.start"].Apply(hidden), weights["pair.end"].Apply(hidden),
            weights["length"].Weights, Holds(hidden, question));
    }

    private float[] Fuse(float[] hidden, ReadQuestion question, int tokens)
    {
        var found = Mixes(weights["attend"].Apply(hidden), question.Hidden, question.Hidden, _hidden, 1 / MathF.Sqrt(_hidden));
        var both = new float[hidden.Length];
        TensorPrimitives.Multiply<float>(hidden, found, both);
        var fused = weights["fuse"].Apply(Joined(tokens, hidden, found, both));
        AddToRows(fused, weights["fuse.asked"].Apply(question.Asked));
        Relu(fused);
        TensorPrimitives.Add<float>(fused, hidden, fused);
        TensorPrimitives.Multiply(fused, ReaderShape.Halve, fused);
        return fused;
    }

    private float[] Pointed(string name, float[] hidden, ReadQuestion question)
    {
        var scores = weights[name].Apply(hidden);
        var asked = weights[name + ".asked"].Apply(question.Asked);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += TensorPrimitives.Dot<float>(hidden.AsSpan(i * _hidden, _hidden), asked);
        }

        return scores;
    }

    private float Holds(float[] hidden, ReadQuestion question)
    {
        var n = hidden.Length / _hidden;
        var (largest, mean) = (hidden[.._hidden], new float[_hidden]);
        for (var i = 0; i < n; i++)
        {
            var row = hidden.AsSpan(i * _hidden, _hidden);
            TensorPrimitives.Max<float>(largest, row, largest);
            TensorPrimitives.Add<float>(mean, row, mean);
        }

        TensorPrimitives.Divide(mean, n, mean);
        return weights["holds"].Apply(Relu(weights["holds.in"].Apply([.. largest, .. mean, .. question.Asked])))[0];
    }

    // A gated convolution over three tokens, beside what was there.
    private float[] Convolve(string name, float[] rows, int dilation)
    {
        var n = rows.Length / _hidden;
        var windows = new float[n * 3 * _hidden];
        for (var i = 0; i < n; i++)
        {
            for (var part = 0; part < 3; part++)
            {
                var from = i + ((part - 1) * dilation);
                if (from >= 0 && from < n)
                {
                    rows.AsSpan(from * _hidden, _hidden).CopyTo(windows.AsSpan(((i * 3) + part) * _hidden));
                }
            }
        }

        var made = weights[name].Apply(windows);
        var result = new float[rows.Length];
        for (var i = 0; i < n; i++)
        {
            var value = made.AsSpan(i * 2 * _hidden, _hidden);
            var gate = made.AsSpan(((i * 2) + 1) * _hidden, _hidden);
            var into = result.AsSpan(i * _hidden, _hidden);
            TensorPrimitives.Sigmoid<float>(gate, gate);
            TensorPrimitives.MultiplyAdd<float>(value, gate, rows.AsSpan(i * _hidden, _hidden), into);
            TensorPrimitives.Multiply(into, ReaderShape.Halve, into);
        }

        return result;
    }

    // For each row of one side, the other side's values mixed by how similar its keys are.
    private static float[] Mixes(float[] rows, float[] keys, float[] values, int width, float scale)
    {
        var (n, m) = (rows.Length / width, keys.Length / width);
        var mixes = new float[n * width];
        var shares = new float[m];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                shares[j] = scale * TensorPrimitives.Dot<float>(rows.AsSpan(i * width, width), keys.AsSpan(j * width, width));
            }

            Softmax(shares);
            AddMix(shares, values, mixes.AsSpan(i * width, width));
        }

        return mixes;
    }

    private static void AddMix(float[] shares, float[] values, Span<float> mix)
    {
        for (var j = 0; j < shares.Length; j++)
        {
            TensorPrimitives.MultiplyAdd(values.AsSpan(j * mix.Length, mix.Length), shares[j], mix, mix);
        }
    }

    private static void Softmax(float[] scores) => TensorPrimitives.SoftMax<float>(scores, scores);

    private static float[] Relu(float[] rows)
    {
        TensorPrimitives.Max(rows, 0, rows);
        return rows;
    }

    private static void AddToRows(float[] rows, float[] row)
    {
        for (var i = 0; i < rows.Length; i += row.Length)
        {
            TensorPrimitives.Add(rows.AsSpan(i, row.Length), row, rows.AsSpan(i, row.Length));
        }
    }

    private float[] Vectors(ReaderInput input)
    {
        var vectors = new float[input.Count * _vector];
        foreach (var (i, word) in input.Words.Index())
        {
            words.Write(word, vectors.AsSpan(i * _vector, _vector));
        }

        return vectors;
    }

    private float[] Common(ReaderInput input)
    {
        var table = weights["common"];
        var vectors = new float[input.Count * table.To];
        foreach (var (i, word) in input.Words.Index())
        {
            table.Weights.AsSpan(words.NumberOf(word) * table.To, table.To).CopyTo(vectors.AsSpan(i * table.To));
        }

        return vectors;
    }

    private static float[] Joined(int rows, params ReadOnlySpan<float[]> parts)
    {
        var width = 0;
        foreach (var part in parts)
        {
            width += part.Length / rows;
        }

        var joined = new float[rows * width];
        var at = 0;
        foreach (var part in parts)
        {
            var columns = part.Length / rows;
            for (var i = 0; i < rows; i++)
            {
                part.AsSpan(i * columns, columns).CopyTo(joined.AsSpan((i * width) + at));
            }

            at += columns;
        }

        return joined;
    }
}
