using Microsoft.Extensions.Logging;
using NewsQA.Cleaning;
using NewsQA.Client;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Cleans so that a page which some rule or parser cannot take does not stop the others.</summary>
internal static class SafeCleaning
{
    /// <summary>Cleans one article.</summary>
    /// <returns>The article, perhaps with an empty text; or the failure.</returns>
    public static (CleanedArticle? Article, IngestFailure? Failure) Clean(IArticleCleaner cleaner, RawArticle raw, ILogger? logger = null)
    {
        try
        {
            var cleaned = cleaner.Clean(raw);
            // A page's own canonical address comes first; where it names none, the one that it was fetched from is its address, and dates and names it.
            return (cleaned.Url is null && raw.Address is not null ? cleaner.Clean(raw with { Url = raw.Address }) : cleaned, null);
        }
        catch (NewsQAException e)
        {
            return (null, new(raw.Origin, e.Message));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger?.LogWarning(e, "A cleaning rule broke on {Origin}", raw.Origin);
            return (null, new(raw.Origin, $"It could not be cleaned: a rule broke on it ({e.GetType().Name}). Please report it with the file."));
        }
    }
}
