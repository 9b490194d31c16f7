using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Value = Qdrant.Client.Grpc.Value;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Reads single payload values.</summary>
internal static class PayloadValues
{
    private const long MicrosecondsPerSecond = 1_000_000;

    public static bool IsNull(Value value) => value.KindCase is Value.KindOneofCase.NullValue or Value.KindOneofCase.None;

    public static bool IsList(Value value) => value.KindCase == Value.KindOneofCase.ListValue;

    /// <summary>The elements of a list, or the value itself.</summary>
    public static IEnumerable<Value> Elements(Value value) => IsList(value) ? value.ListValue.Values : [value];

    /// <summary>A number, whole or not; null for anything else.</summary>
    public static double? Number(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.IntegerValue => value.IntegerValue,
        Value.KindOneofCase.DoubleValue => value.DoubleValue,
        _ => null,
    };

    /// <summary>Microseconds since 1970 of a string that Qdrant reads as a date; null for anything else. Without a zone it is UTC.</summary>
    public static long? Microseconds(Value value) =>
        value.KindCase == Value.KindOneofCase.StringValue ? Microseconds(value.StringValue) : null;

    public static long? Microseconds(string text)
    {
        // 2026-01-02 and longer; .NET would also take 01/02/2026 and the like.
        var isYearFirst = text.Length >= 10 && char.IsAsciiDigit(text[3]) && text[4] == '-';
        return isYearFirst && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond
            : null;
    }

    public static long Microseconds(Timestamp time) => (time.Seconds * MicrosecondsPerSecond) + (time.Nanos / 1_000);
}
