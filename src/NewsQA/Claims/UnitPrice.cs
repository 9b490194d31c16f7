using System.Text.RegularExpressions;

namespace NewsQA.Claims;

/// <summary>Tells sums for one of something from sums for all of it: "73 dollars a share", "$34 per barrel".</summary>
internal static partial class UnitPrice
{
    /// <summary>Whether the sum that ends there in a text is for one of something.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the sum ends.</param>
    public static bool EndsAt(string text, int end) => Each().IsMatch(text.AsSpan(end));

    /// <summary>Whether a question may ask for the price of one: it says so, or asks for a price.</summary>
    public static bool IsAskedBy(string question) => Asked().IsMatch(question);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(\s(in\s)?cash)?[\s-]+((a|an|per)[\s-]+(share|barrel|tonne|ton|ounce|bushel|pound|kilo(gram)?|litre|liter|gallon|head|person|ticket|unit|copy|bottle|hour|day|week|month|seat|piece|vote|passenger|household|mile|metre|meter|kilomet(re|er))|each|apiece)\b", Options, 30_000)]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(price|priced|per|each|apiece|cost|rate|fee|wage|pay|paid|earn(s|ed)?|salary|a (share|barrel|tonne|ton|ounce|person|ticket|copy|bottle|litre|liter|gallon|hour|day|week|month))\b", Options, 30_000)]
    private static partial Regex Asked();
}
