using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;

namespace NewsQA.Qdrant;

/// <summary>The kind of index that is kept on Qdrant: <c>NewsQA:Index=qdrant</c>, with the settings of <see cref="QdrantOptions"/>.</summary>
public sealed class QdrantIndexKind : IIndexKind
{
    /// <inheritdoc/>
    public string Name => "qdrant";

    /// <inheritdoc/>
    public IIndexPlace Place(IConfiguration configuration, string? address)
    {
        var options = Read(configuration);
        options.Url = address ?? options.Url;
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
            ? new PointPlace($"Qdrant at {options.DisplayAddress}", () => new QdrantPointStore(new QdrantConnection(options), options), new PointIndexOptions { Collection = options.Collection })
            : throw new NewsQAException(faults[0].ErrorMessage!);
    }

    private static QdrantOptions Read(IConfiguration configuration)
    {
        var options = new QdrantOptions();
        try
        {
            configuration.GetSection(QdrantOptions.Section).Bind(options);
        }
        catch (InvalidOperationException error)
        {
            // The framework's message names a .NET type; of it, the setting and its value help.
            var quoted = error.Message.Split('\'');
            throw new NewsQAException(
                quoted.Length > 3 ? $"{quoted[3]} is '{quoted[1]}', which is of the wrong type." : $"A setting in {QdrantOptions.Section} has the wrong type.", error);
        }

        return options;
    }
}
