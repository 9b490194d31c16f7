namespace NewsQA.Indexing;

/// <summary>Checks vectors at the door of an index.</summary>
internal static class VectorCheck
{
    /// <summary>Checks vectors at the door.</summary>
    /// <param name="vectors">The vectors.</param>
    /// <param name="dimension">What they must have.</param>
    /// <param name="owner">Whose they are, for the message.</param>
    /// <exception cref="ArgumentException">One has another dimension, or holds something that is not a number.</exception>
    public static void Check(IEnumerable<float[]> vectors, int dimension, string owner)
    {
        foreach (var vector in vectors)
        {
            if (vector.Length != dimension)
            {
                throw new ArgumentException($"{owner} has a vector of {vector.Length} numbers; the index has {dimension}.", nameof(vectors));
            }

            if (!Array.TrueForAll(vector, float.IsFinite))
            {
                throw new ArgumentException($"{owner} has a vector with NaN or infinity in it.", nameof(vectors));
            }
        }
    }
}
