using System.Text.RegularExpressions;
using NewsQA.Client;

namespace NewsQA.FollowUps;

/// <summary>Completes a question that is nothing but a question word: "Why?", "Since when?", "By how much?", "Who else?".</summary>
internal static partial class BareQuestion
{
    /// <summary>The question with what the one before asked about; null where it is more than a question word, or the one before is not of a kind that can be asked otherwise.</summary>
    public static FollowUpReading? TryRead(string text, Context context)
    {
        if (!Bare().IsMatch(text) || context.Topic.Parts is not { Rest.Length: > 0 } before)
        {
            return null;
        }

        var asking = Trailing().Replace(text.TrimEnd('?', '!', '.', ' '), "");
        var rest = Rest(asking, before, context);
        return new FollowUpReading($"{char.ToUpperInvariant(asking[0])}{asking[1..]} {rest}?", [new CarriedText(rest, context.Turn, null)]);
    }

    private static string Rest(string asking, QuestionParts before, Context context)
    {
        var asksWho = asking.StartsWith("who", StringComparison.OrdinalIgnoreCase);
        if (before.Auxiliary.Length == 0)
        {
            // "Who found the cracks?" "When?" -- the one who did is not known here by a name that fits the verb.
            var subject = before.AskedNoun.Length > 0 ? before.AskedNoun : "they";
            return asksWho ? before.Rest : before.Asking.Length == 0 ? "about " + before.Rest : $"was it that {subject} {before.Rest}";
        }

        var auxiliary = before.Auxiliary.ToLowerInvariant();
        if (before.AskedNoun.Length > 0 && EnglishWords.FormsOfBe.Contains(auxiliary))
        {
            return $"{auxiliary} {before.AskedNoun} {before.Rest}";
        }

        if (context.Topic.AsksForPerson && EnglishWords.FormsOfBe.Contains(auxiliary) && !asksWho)
        {
            return $"{auxiliary} {context.Person()?.Text ?? "that"} {before.Rest}";
        }

        return before.AskedNoun.Length > 0 ? $"{auxiliary} {before.Rest} ({before.AskedNoun})" : $"{auxiliary} {before.Rest}";
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^((in|on|at|by|for|from|to|with|since|until|against) )?(why|when|where|who|whom|how|how (long|much|many|often|far|old|big|high|soon|come)|what (time|year|day|for)|(which|what) (year|day|month|city|country|place)|how so)"
        + @"( (exactly|else|not|then|precisely|from|to|ago))?\s*[?.!]*$",
        Options,
        30_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@" (then|not|come)$", Options, 30_000)]
    private static partial Regex Trailing();
}
