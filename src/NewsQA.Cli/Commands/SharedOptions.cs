using System.CommandLine;
using NewsQA.Client;

namespace NewsQA.Cli.Commands;

/// <summary>Prints JSON in place of words; the same on every command.</summary>
internal sealed class JsonOption : Option<bool>
{
    public JsonOption()
        : base("--json") => Description = "Print exactly what the HTTP API returns.";
}

/// <summary>The options that <c>ask</c> and <c>search</c> share.</summary>
internal sealed class FilterOptions
{
    private readonly Option<int?> top = new("--top") { Description = "How many passages to return.", HelpName = "K" };
    private readonly Option<string?> from = new("--from") { Description = "Only what was published on this day or later.", HelpName = "DATE" };
    private readonly Option<string?> to = new("--to") { Description = "Only what was published on this day or earlier.", HelpName = "DATE" };
    private readonly Option<string[]> source = new("--source") { Description = "Only this outlet; may be given several times.", HelpName = "NAME" };
    private readonly Option<string?> asOf = new("--as-of") { Description = "Hide what was published later than this day.", HelpName = "DATE" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { top, from, to, source, asOf })
        {
            command.Add(option);
        }
    }

    public int? Top(ParseResult parsed) => parsed.GetValue(top);

    public string? AsOf(ParseResult parsed) => parsed.GetValue(asOf);

    /// <returns>The filters; null when none was given.</returns>
    public SearchFilters? Filters(ParseResult parsed)
    {
        var sources = parsed.GetValue(source);
        var filters = new SearchFilters { From = parsed.GetValue(from), To = parsed.GetValue(to), Sources = sources is { Length: > 0 } ? sources : null };
        return filters == new SearchFilters() ? null : filters;
    }
}
