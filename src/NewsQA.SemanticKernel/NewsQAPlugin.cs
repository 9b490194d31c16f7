using System.ComponentModel;
using Microsoft.SemanticKernel;
using NewsQA.Client;

namespace NewsQA.SemanticKernel;

/// <summary>
/// NewsQA's functions for a Semantic Kernel, over any <see cref="INewsQA"/>. A request that is not valid is a result with an error text,
/// which a model can read and repair; a failed index or server is a <see cref="NewsQAException"/>, which is the host's to handle.
/// Thread-safe.
/// </summary>
/// <param name="newsQA">The engine in this process, or a client of a server.</param>
public sealed class NewsQAPlugin(INewsQA newsQA)
{
    // A passage has up to some 200 words: twenty are about 5,000 tokens, as much of a model's context as one call should take.
    private const int MostPassages = 20;

    /// <summary>Answers a question with verified quotes.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sources">Outlets; null or empty for all.</param>
    /// <param name="from">First day of publication, inclusive; null for no limit.</param>
    /// <param name="to">Last day of publication, inclusive; null for no limit.</param>
    /// <param name="asOf">Hides what was published later; null for now.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer, or that there is none, or what is wrong with the request.</returns>
    /// <exception cref="NewsQAException">The index, the model or the server could not be used.</exception>
    [KernelFunction("ask_news")]
    [Description("Answers a question from the indexed news articles with verbatim, cited quotes. "
        + "Says so when no article supports an answer; then do not answer from memory.")]
    [return: Description("The answer with [n] markers, the statements it consists of, and the citations that the markers point to. "
        + "Cite source and date when you use a quote.")]
    public async Task<NewsAnswer> AskAsync(
        [Description("The question, in plain language.")] string question,
        [Description("Only articles of these outlets; leave out for all.")] string[]? sources = null,
        [Description("Only articles published on this day or later: yyyy-MM-dd, yyyy-MM or yyyy.")] string? from = null,
        [Description("Only articles published on this day or earlier: yyyy-MM-dd, yyyy-MM or yyyy.")] string? to = null,
        [Description("Answer as of this day (yyyy-MM-dd), as if nothing had been published later; leave out for now.")] string? asOf = null,
        CancellationToken cancellationToken = default)
    {
        var request = new AskRequest { Question = question, Top = 0, Filters = Filters(sources, from, to), AsOf = asOf };
        try
        {
            return NewsAnswer.From(await newsQA.AskAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (ArgumentException mistake)
        {
            return NewsAnswer.NotValid(mistake.Message);
        }
    }

    /// <summary>Finds passages.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="top">How many, 1 to 20.</param>
    /// <param name="sources">Outlets; null or empty for all.</param>
    /// <param name="from">First day of publication, inclusive; null for no limit.</param>
    /// <param name="to">Last day of publication, inclusive; null for no limit.</param>
    /// <param name="asOf">Hides what was published later; null for now.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The passages, or what is wrong with the request.</returns>
    /// <exception cref="NewsQAException">The index, the model or the server could not be used.</exception>
    [KernelFunction("search_news")]
    [Description("Finds passages of the indexed news articles, best first, without answering. "
        + "For reading around a subject; for a question, ask_news is better.")]
    [return: Description("Verbatim passages, best first, each with its outlet, date and origin. Empty when nothing was found.")]
    public async Task<NewsSearch> SearchAsync(
        [Description("What to look for: words or a question.")] string query,
        [Description("How many passages, 1 to 20.")] int top = 5,
        [Description("Only articles of these outlets; leave out for all.")] string[]? sources = null,
        [Description("Only articles published on this day or later: yyyy-MM-dd, yyyy-MM or yyyy.")] string? from = null,
        [Description("Only articles published on this day or earlier: yyyy-MM-dd, yyyy-MM or yyyy.")] string? to = null,
        [Description("Search as of this day (yyyy-MM-dd), as if nothing had been published later; leave out for now.")] string? asOf = null,
        CancellationToken cancellationToken = default)
    {
        if (top is < 1 or > MostPassages)
        {
            return NewsSearch.NotValid($"top is {top}; it must be 1 to {MostPassages}.");
        }

        var request = new SearchRequest { Query = query, Top = top, Filters = Filters(sources, from, to), AsOf = asOf };
        try
        {
            return NewsSearch.From(await newsQA.SearchAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (ArgumentException mistake)
        {
            return NewsSearch.NotValid(mistake.Message);
        }
    }

    private static SearchFilters? Filters(string[]? sources, string? from, string? to) =>
        sources is null && from is null && to is null ? null : new SearchFilters { Sources = sources, From = from, To = to };
}
