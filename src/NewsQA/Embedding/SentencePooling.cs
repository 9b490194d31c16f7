namespace NewsQA.Embedding;

/// <summary>From what a graph gives for one text to the text's vector.</summary>
internal static class SentencePooling
{
    /// <summary>Pools the token vectors of one text.</summary>
    /// <param name="output">The vector itself for <see cref="Pooling.None"/>, else one vector per token, padding last.</param>
    /// <param name="pooling">How.</param>
    /// <param name="tokens">Tokens of the text, padding not counted, 1 or more.</param>
    /// <param name="vector">Receives the vector.</param>
    public static void Pool(ReadOnlySpan<float> output, Pooling pooling, int tokens, Span<float> vector)
    {
        output[..vector.Length].CopyTo(vector);
        if (pooling != Pooling.Mean)
        {
            return;
        }

        for (var token = 1; token < tokens; token++)
        {
            var hidden = output.Slice(token * vector.Length, vector.Length);
            for (var i = 0; i < vector.Length; i++)
            {
                vector[i] += hidden[i];
            }
        }

        Scale(vector, 1f / tokens);
    }

    /// <summary>Scales a vector to L2 norm 1; one of zeros stays as it is.</summary>
    /// <param name="vector">The vector.</param>
    public static void Normalise(Span<float> vector)
    {
        var squares = 0.0;
        foreach (var x in vector)
        {
            squares += (double)x * x;
        }

        if (squares > 0)
        {
            Scale(vector, (float)(1 / Math.Sqrt(squares)));
        }
    }

    private static void Scale(Span<float> vector, float factor)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] *= factor;
        }
    }
}
