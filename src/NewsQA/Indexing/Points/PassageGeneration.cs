using System.Globalization;
using NewsQA.Embedding;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>What a collection of passages was built with. A point in that very collection, so that whoever searches it can read it in the same call.</summary>
/// <param name="Schema">The version of all that is stored.</param>
/// <param name="Space">The space of its vectors.</param>
/// <param name="AverageLength">The average length that its sparse vectors were computed with; 0 before the first passage.</param>
internal sealed record PassageGeneration(int Schema, EmbeddingSpace Space, double AverageLength)
{
    /// <summary>The id of its point.</summary>
    public static Guid Id { get; } = PointId.Of(Kinds.Generation);

    /// <summary>The query that reads it along with others.</summary>
    public static PointQuery Query { get; } = new()
    {
        Filter = new PointFilter.HasId([Id]), Limit = 1, Keys = ["schema", "model", "fingerprint", "dimension", "averageLength"],
    };

    /// <summary>As a point.</summary>
    /// <param name="epoch">The writer's.</param>
    public Point ToPoint(long epoch) => new(Id, new Payload()
        .With(Keys.Kind, Kinds.Generation).With(Keys.Epoch, epoch).With("schema", Schema).With("model", Space.Model).With("fingerprint", Space.Fingerprint).With("dimension", Space.Dimension)
        .With("averageLength", AverageLength.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>From a point.</summary>
    public static PassageGeneration From(Payload payload) => new(
        (int)payload.Number("schema"),
        new EmbeddingSpace(payload.Text("model")!, payload.Text("fingerprint")!, (int)payload.Number("dimension")),
        double.Parse(payload.Text("averageLength")!, CultureInfo.InvariantCulture));
}
