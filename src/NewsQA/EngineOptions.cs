using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using NewsQA.Answering;
using NewsQA.Client;
using NewsQA.FollowUps;
using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;
using NewsQA.Ingestion;
using NewsQA.Ingestion.Web;
using NewsQA.Passages;
using NewsQA.Retrieval;
using NewsQA.Summarizing;

namespace NewsQA;

/// <summary>All the engine's options, one class per stage, read from configuration and checked.</summary>
public sealed record EngineOptions
{
    /// <summary>Section <c>NewsQA</c>.</summary>
    public NewsQAOptions General { get; init; } = new();

    /// <summary>Section <c>NewsQA:Passages</c>.</summary>
    public PassageOptions Passages { get; init; } = new();

    /// <summary>Section <c>NewsQA:Index</c>.</summary>
    public IndexOptions Index { get; init; } = new();

    /// <summary>Section <c>NewsQA:Ingestion</c>.</summary>
    public IngestOptions Ingestion { get; init; } = new();

    /// <summary>Section <c>NewsQA:Web</c>.</summary>
    public WebOptions Web { get; init; } = new();

    /// <summary>Section <c>NewsQA:Retrieval</c>.</summary>
    public RetrievalOptions Retrieval { get; init; } = new();

    /// <summary>Section <c>NewsQA:Answers</c>.</summary>
    public AnswerOptions Answers { get; init; } = new();

    /// <summary>Section <c>NewsQA:FollowUps</c>.</summary>
    public FollowUpOptions FollowUps { get; init; } = new();

    /// <summary>Section <c>NewsQA:Llm</c>.</summary>
    public LlmOptions Llm { get; init; } = new();

    /// <summary>Where the index is, by <c>NewsQA:Index</c> itself: <c>sqlite</c> (the default) or <c>qdrant</c>, see <c>NewsQA:Qdrant</c>. Null for a file in <see cref="NewsQAOptions.Data"/>.</summary>
    public IIndexPlace? Place { get; init; }

    /// <summary>Where the index is.</summary>
    public IIndexPlace IndexPlace => Place ?? new SqlitePlace(NewsQAPaths.Data(General));

    /// <summary>Reads the options.</summary>
    /// <param name="configuration">Any configuration; what it does not say keeps its default.</param>
    /// <param name="kinds">Kinds of index besides the one in a file; null for none.</param>
    /// <returns>The options, within their ranges.</returns>
    /// <exception cref="NewsQAException">A value is out of range or of the wrong type, or names what this build lacks; the message names key, value and range.</exception>
    public static EngineOptions Read(IConfiguration configuration, IReadOnlyList<IIndexKind>? kinds = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var general = Section<NewsQAOptions>(configuration, "NewsQA");
        return new EngineOptions
        {
            General = general,
            Place = PlaceOf(general, configuration, kinds ?? []),
            Passages = Section<PassageOptions>(configuration, "NewsQA:Passages"),
            Index = Section<IndexOptions>(configuration, "NewsQA:Index"),
            Ingestion = Section<IngestOptions>(configuration, "NewsQA:Ingestion"),
            Web = Section<WebOptions>(configuration, "NewsQA:Web"),
            Retrieval = Section<RetrievalOptions>(configuration, "NewsQA:Retrieval"),
            Answers = Section<AnswerOptions>(configuration, "NewsQA:Answers"),
            FollowUps = Section<FollowUpOptions>(configuration, "NewsQA:FollowUps"),
            Llm = Section<LlmOptions>(configuration, "NewsQA:Llm"),
        };
    }

    /// <summary>The same options over another data folder, for an index that is thrown away.</summary>
    internal EngineOptions At(string data) =>
        this with { General = new NewsQAOptions { Data = data, Models = General.Models, Model = General.Model }, Place = Place?.Beside(data) };

    private static IIndexPlace? PlaceOf(NewsQAOptions general, IConfiguration configuration, IReadOnlyList<IIndexKind> kinds)
    {
        // Not a property of the options: the same key has the section of another class below it.
        var index = configuration["NewsQA:Index"];
        if (string.IsNullOrEmpty(index) || index.Equals(IndexPlaces.Sqlite, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return IndexPlaces.Find(index, NewsQAPaths.Data(general), configuration, kinds, "NewsQA:Index");
        }
        catch (ArgumentException error)
        {
            throw new NewsQAException(error.Message.Split(" (Parameter", 2)[0], error);
        }
    }

    private static T Section<T>(IConfiguration configuration, string name)
        where T : class, new()
    {
        var options = new T();
        try
        {
            configuration.GetSection(name).Bind(options);
        }
        catch (InvalidOperationException error)
        {
            // The framework's message names a .NET type; of it, the setting and its value help.
            var quoted = error.Message.Split('\'');
            throw new NewsQAException(quoted.Length > 3 ? $"{quoted[3]} is '{quoted[1]}', which is of the wrong type." : $"A setting in {name} has the wrong type.", error);
        }

        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true))
        {
            var fault = faults[0];
            var property = typeof(T).GetProperty(fault.MemberNames.First())!;
            // A secret is not repeated.
            var isSecret = property.IsDefined(typeof(DataTypeAttribute), inherit: false);
            throw new NewsQAException($"{name}:{property.Name} is {(isSecret ? "not valid" : $"'{property.GetValue(options)}'")}. {fault.ErrorMessage}");
        }

        return options;
    }
}
