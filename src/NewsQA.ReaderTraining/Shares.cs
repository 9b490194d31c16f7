namespace NewsQA.ReaderTraining;

/// <summary>Takes a share of some questions, or takes them several times.</summary>
internal static class Shares
{
    /// <summary>The items, as often as said; of what is left of a whole number a share, drawn at random.</summary>
    public static IEnumerable<T> Of<T>(IReadOnlyList<T> items, double times, int seed)
    {
        var random = new Random(seed);
        return items.SelectMany(item => Enumerable.Repeat(item, (int)times + (random.NextDouble() < times - (int)times ? 1 : 0)));
    }
}
