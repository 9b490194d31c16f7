using System.Globalization;
using NewsQA.Embedding;
using NewsQA.Indexing.Lexical;

namespace NewsQA.Indexing.Sqlite;

/// <summary>What the index as a whole is like, as stored; read and written in the transaction of whatever changes it.</summary>
internal sealed record IndexState
{
    /// <summary>The space of the vectors; null before the first use.</summary>
    public EmbeddingSpace? Space { get; init; }

    /// <summary>Grows whenever all segments must be built anew: another space, another average length.</summary>
    public long Generation { get; init; }

    /// <summary>Articles.</summary>
    public int Articles { get; init; }

    /// <summary>Passages.</summary>
    public int Passages { get; init; }

    /// <summary>Terms of all passages, headers included.</summary>
    public long TotalLength { get; init; }

    /// <summary>The average length that impacts are computed with; see <see cref="FrozenAverage"/>.</summary>
    public double AverageLength { get; init; }

    /// <summary>Reads the state.</summary>
    /// <param name="connection">Where from.</param>
    /// <returns>The state; a new one when none is stored.</returns>
    public static IndexState Read(IndexConnection connection)
    {
        var values = connection.Rows("SELECT name, value FROM meta", row => (Name: row.GetString(0), Value: row.GetString(1)))
            .ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);
        long Number(string name) => long.Parse(values.GetValueOrDefault(name, "0"), CultureInfo.InvariantCulture);
        return new IndexState
        {
            Space = values.TryGetValue("model", out var model) ? new EmbeddingSpace(model, values["fingerprint"], (int)Number("dimension")) : null,
            Generation = Number("generation"),
            Articles = (int)Number("articles"),
            Passages = (int)Number("passages"),
            TotalLength = Number("total_length"),
            AverageLength = double.Parse(values.GetValueOrDefault("average_length", "0"), CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Writes the state.</summary>
    /// <param name="connection">Where to.</param>
    public void Write(IndexConnection connection)
    {
        void Set(string name, FormattableString value) =>
            connection.Run("INSERT INTO meta VALUES ($0, $1) ON CONFLICT DO UPDATE SET value = excluded.value", name, FormattableString.Invariant(value));
        if (Space is not null)
        {
            Set("model", $"{Space.Model}");
            Set("fingerprint", $"{Space.Fingerprint}");
            Set("dimension", $"{Space.Dimension}");
        }

        Set("generation", $"{Generation}");
        Set("articles", $"{Articles}");
        Set("passages", $"{Passages}");
        Set("total_length", $"{TotalLength}");
        Set("average_length", $"{AverageLength:R}");
    }

    /// <summary>The state with the space of this process's vectors, where an empty index is to take it over.</summary>
    /// <param name="mustAdopt">Whether it is.</param>
    /// <param name="space">The space.</param>
    /// <returns>This, or with the space and the next generation.</returns>
    public IndexState Adopt(bool mustAdopt, EmbeddingSpace space) => mustAdopt ? this with { Space = space, Generation = Generation + 1 } : this;

    /// <summary>The state with the average length that now applies.</summary>
    /// <returns>This, or with another average and the next generation.</returns>
    public IndexState Refreeze()
    {
        var average = FrozenAverage.Next(AverageLength, TotalLength, Passages);
        return average == AverageLength ? this : this with { AverageLength = average, Generation = Generation + 1 };
    }
}
