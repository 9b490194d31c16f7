using System.Text.Json.Serialization;
using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Client;

namespace NewsQA.Cli.Engine;

/// <summary>Where the engine works.</summary>
/// <param name="DataFolder">The index's folder, absolute; made when it is missing.</param>
/// <param name="Root">The repository's root, absolute: holds <c>models/</c> and <c>seeds/</c>.</param>
/// <param name="Server">The address of a server that has the index, in place of this machine; else null.</param>
/// <param name="ApiKey">The key for that server; else null.</param>
internal sealed record EngineSettings(string DataFolder, string Root, string? Server = null, string? ApiKey = null);

/// <summary>What the cleaner makes of a page.</summary>
/// <param name="Title">The title; null when there is none.</param>
/// <param name="Byline">The author; null when the page does not say.</param>
/// <param name="Publisher">The outlet; null when the page does not say.</param>
/// <param name="PublishedAt">The date of publication; null when the page does not say.</param>
/// <param name="ModifiedAt">The date of the last change; null when the page does not say.</param>
/// <param name="Url">The canonical address; null when the page does not say.</param>
/// <param name="Section">The outlet's section; null when the page does not say.</param>
/// <param name="Language">ISO 639-1 code; null when unknown.</param>
/// <param name="Kind">What kind of article the page says it is.</param>
/// <param name="Text">The cleaned text, without the title.</param>
/// <param name="Dropped">Lines that were taken out of it.</param>
/// <param name="Evidence">Where each value is from, and how sure that is.</param>
/// <param name="Origin">Which input it is of; null where there is only one.</param>
internal sealed record ExtractedPage(
    string? Title, string? Byline, string? Publisher, PartialDate? PublishedAt, PartialDate? ModifiedAt, string? Url, string? Section, string? Language, [property: JsonConverter(typeof(CamelCaseEnumConverter<ArticleKind>))] ArticleKind Kind, string Text,
    IReadOnlyList<string> Dropped, IReadOnlyDictionary<string, FieldEvidence> Evidence, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Origin = null)
{
    /// <summary>A cleaned article as it is printed.</summary>
    public static ExtractedPage Of(CleanedArticle article, string? origin) => new(
        article.Title, article.Byline, article.Source, article.PublishedAt, article.ModifiedAt, article.Url, article.Section, article.Language, article.Kind, article.Text, article.Dropped, article.Evidence, origin);
}

/// <summary>What was embedded again.</summary>
/// <param name="Passages">Passages.</param>
/// <param name="Model">The model used.</param>
/// <param name="Seconds">Seconds taken.</param>
internal sealed record ReindexReceipt(int Passages, string Model, double Seconds);

/// <summary>What was copied.</summary>
/// <param name="From">Where from, as given.</param>
/// <param name="To">Where to, as given.</param>
/// <param name="Revisions">Revisions that were not there before.</param>
/// <param name="Articles">Articles that are there now.</param>
/// <param name="Passages">Passages that are there now.</param>
/// <param name="Seconds">Seconds taken.</param>
internal sealed record CopyReceipt(string From, string To, int Revisions, int Articles, int Passages, double Seconds);

/// <summary>One model.</summary>
/// <param name="Name">Its name, as <c>reindex --model</c>, <c>models pull</c> and <c>NewsQA:Retrieval:Reranker</c> take it.</param>
/// <param name="Kind"><c>sentence</c>, or <c>reranker</c> for a cross-encoder.</param>
/// <param name="Dimension">Numbers per embedding; null for a reranker.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="IsDefault">Whether it is used when none is named.</param>
/// <param name="State"><c>here</c>, <c>missing</c> where its file is gone, <c>not pulled</c>.</param>
internal sealed record ModelEntry(string Name, string Kind, int? Dimension, string Licence, bool IsDefault, string State);
