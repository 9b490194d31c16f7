using System.Collections.Concurrent;

namespace NewsQA.Indexing.Segments;

/// <summary>Numbers outlets, so that segments and filters need no names. Names that differ in case alone share a number. Thread-safe.</summary>
internal sealed class SourceNumbers
{
    /// <summary>The number of no outlet.</summary>
    public const int None = -1;

    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock adding = new();

    /// <summary>The number of an outlet, a new one when it is new.</summary>
    /// <param name="source">Its name; null for none.</param>
    /// <returns>The number, 0 or more; <see cref="None"/> for null.</returns>
    public int Add(string? source)
    {
        if (source is null)
        {
            return None;
        }

        lock (adding)
        {
            return numbers.GetOrAdd(source, _ => numbers.Count);
        }
    }

    /// <summary>The numbers of those outlets that are known.</summary>
    /// <param name="sources">Their names.</param>
    /// <returns>The numbers.</returns>
    public HashSet<int> Find(IEnumerable<string> sources) =>
        [.. sources.Select(source => numbers.GetValueOrDefault(source, None)).Where(number => number != None)];
}
