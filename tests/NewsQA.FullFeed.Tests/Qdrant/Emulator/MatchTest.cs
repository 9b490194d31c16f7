using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Compiles a match condition to a test of one value that is not a list (Qdrant's condition_checker.rs).</summary>
internal static class MatchTest
{
    /// <param name="match">The condition.</param>
    /// <param name="text">The field's text index, which makes text matching go by words; null without one.</param>
    public static Func<Value, bool> Compile(Match match, TextIndexParams? text) => match.MatchValueCase switch
    {
        Match.MatchValueOneofCase.Keyword => IsAny([match.Keyword]),
        Match.MatchValueOneofCase.Keywords => IsAny(match.Keywords.Strings),
        Match.MatchValueOneofCase.Integer => IsAny([match.Integer]),
        Match.MatchValueOneofCase.Integers => IsAny(match.Integers.Integers),
        Match.MatchValueOneofCase.Boolean => value => value.KindCase == Value.KindOneofCase.BoolValue && value.BoolValue == match.Boolean,
        Match.MatchValueOneofCase.ExceptKeywords => IsOther(IsAny(match.ExceptKeywords.Strings)),
        Match.MatchValueOneofCase.ExceptIntegers => IsOther(IsAny(match.ExceptIntegers.Integers)),
        Match.MatchValueOneofCase.Text => OfString(TextTest.All(match.Text, text)),
        Match.MatchValueOneofCase.TextAny => OfString(TextTest.Any(match.TextAny, text)),
        Match.MatchValueOneofCase.Phrase => OfString(TextTest.Phrase(match.Phrase, text)),
        _ => throw Refusal.Malformed("Malformed Match condition"),
    };

    private static Func<Value, bool> IsAny(IEnumerable<string> strings)
    {
        var set = strings.ToHashSet(StringComparer.Ordinal);
        return value => value.KindCase == Value.KindOneofCase.StringValue && set.Contains(value.StringValue);
    }

    // 3.0 is not 3: only whole numbers match a whole number.
    private static Func<Value, bool> IsAny(IEnumerable<long> integers)
    {
        var set = integers.ToHashSet();
        return value => value.KindCase == Value.KindOneofCase.IntegerValue && set.Contains(value.IntegerValue);
    }

    private static Func<Value, bool> IsOther(Func<Value, bool> isAny) => value => !PayloadValues.IsNull(value) && !isAny(value);

    private static Func<Value, bool> OfString(Func<string, bool> test) =>
        value => value.KindCase == Value.KindOneofCase.StringValue && test(value.StringValue);
}
