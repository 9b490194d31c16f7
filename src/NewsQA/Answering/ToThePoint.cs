using NewsQA.Answering.Appositions;
using NewsQA.Answering.Kinds;
using NewsQA.Answering.Spans;
using NewsQA.Claims;

namespace NewsQA.Answering;

/// <summary>
/// Leaves further statements out that only speak of what is asked about, where the short answer is likely and its kind known: beside the captain's name no sentence on the ship is needed. One stays that has the short
/// answer or something else of its kind, which may be another article's answer.
/// </summary>
internal static class ToThePoint
{
    /// <summary>From this share of the odds on three quarters of a short answer's words are right (see <see cref="AnswerOptions.MinShortAnswer"/>).</summary>
    public const double Likely = 0.5;

    /// <summary>The numbers of the quotes that stay, in their order; all of them where it is not so sure.</summary>
    /// <param name="profile">The question.</param>
    /// <param name="quotes">The quotes.</param>
    /// <param name="span">The short answer; null when there is none.</param>
    public static IReadOnlyList<int> Kept(QuestionProfile profile, IReadOnlyList<StatementQuote> quotes, FoundSpan? span)
    {
        var all = Enumerable.Range(0, quotes.Count);
        if (span is null || span.Probability < Likely || !TellsKind(profile.Kind))
        {
            return [.. all];
        }

        var answer = span.Span.Of(quotes[span.Source].Source.Text);
        return [.. all.Where(i => i == 0 || i == span.Source || quotes[i].Source.Text.Contains(answer, StringComparison.OrdinalIgnoreCase) || HasOfKind(profile, quotes[i].Source))];
    }

    // What a name is can be told in many ways.
    private static bool TellsKind(AskedKind kind) => kind.Role is { IsOffice: true } || (kind.IsStrict && kind.Kind != AnswerKind.Description);

    private static bool HasOfKind(QuestionProfile profile, SpanSource source) => profile.Kind.Role is { } role
        ? RoleHolders.HasOne(role, source.Text, source.Around)
        : FittingPlaces.In(profile.Kind, profile, source.Text, source.Values ?? ValueFinder.Find(source.Text), source.Around).Count > 0;
}
