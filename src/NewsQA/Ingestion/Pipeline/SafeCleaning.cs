using NewsQA.Cleaning;
using NewsQA.Client;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Cleans so that a page which some rule or parser cannot take does not stop the others.</summary>
internal static class SafeCleaning
{
    /// <summary>Cleans one article.</summary>
    /// <returns>The article, perhaps with an empty text; or the failure.</returns>
    public static (CleanedArticle? Article, IngestFailure? Failure) Clean(IArticleCleaner cleaner, RawArticle raw)
    {
        try
        {
            return (cleaner.Clean(raw), null);
        }
        catch (NewsQAException e)
        {
            return (null, new(raw.Origin, e.Message));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (null, new(raw.Origin, $"It could not be cleaned ({e.GetType().Name}: {e.Message}). Please report it with the file."));
        }
    }
}
