using Microsoft.Extensions.Configuration;
using NewsQA.Client;
using NewsQA.Indexing.Sqlite;

namespace NewsQA.Indexing;

/// <summary>Finds an index's place by what people write: <c>sqlite</c>, <c>sqlite:DIR</c>, <c>qdrant</c>, <c>qdrant:URL</c>.</summary>
public static class IndexPlaces
{
    /// <summary>The kind that every build has.</summary>
    public const string Sqlite = "sqlite";

    // What could be asked for, whether this build has it or not.
    private const string Qdrant = "qdrant";

    /// <summary>Finds a place.</summary>
    /// <param name="written">What is written.</param>
    /// <param name="data">The folder of an index in a file that names none.</param>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="kinds">The kinds that this build has besides.</param>
    /// <param name="setting">What the text is the value of, for messages.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    /// <exception cref="NewsQAException">This build lacks that kind, or a setting is out of range.</exception>
    public static IIndexPlace Find(string written, string data, IConfiguration configuration, IReadOnlyList<IIndexKind> kinds, string setting)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(kinds);
        var (name, address) = written.Split(':', 2) is [var before, var after] ? (before, after) : (written, null);
        if (name.Equals(Sqlite, StringComparison.OrdinalIgnoreCase))
        {
            return new SqlitePlace(Path.GetFullPath(string.IsNullOrEmpty(address) ? data : address));
        }

        if (kinds.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found.Place(configuration, string.IsNullOrEmpty(address) ? null : address);
        }

        throw name.Equals(Qdrant, StringComparison.OrdinalIgnoreCase)
            ? new NewsQAException($"{setting} is '{written}', but this NewsQA was built without Qdrant's client. Build it with -p:PackageFeed=full, on a package feed that has Qdrant.Client.")
            : new ArgumentException($"{setting} is '{written}'; it must be {Sqlite} or {Qdrant}.", nameof(written));
    }
}
