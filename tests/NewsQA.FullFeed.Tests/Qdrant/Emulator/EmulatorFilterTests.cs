using Qdrant.Client.Grpc;
using static NewsQA.FullFeed.Tests.Qdrant.Emulator.Emulated;
using Range = Qdrant.Client.Grpc.Range;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Each case by the words of qdrant.tech/documentation/concepts/filtering.</summary>
public class EmulatorFilterTests
{
    private static readonly Value Null = new() { NullValue = NullValue.NullValue };
    private static readonly DateTime Noon = new(2026, 2, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly PointStruct[] Points =
    [
        Plain(1, ("s", "bbc"), ("n", 1), ("at", "2026-02-01T12:00:00Z"), ("tags", new[] { "x", "y" })),
        Plain(2, ("s", "afp"), ("n", 2.0), ("at", "2026-02-01T13:30:00+02:00"), ("ok", true)),
        Plain(3, ("s", Null), ("n", 3), ("at", "yesterday"), ("tags", new Value { ListValue = new() })),
        Plain(4, ("text", "The Quick brown fox"), ("parts", List(Part("a", 1), Part("b", 2)))),
        Plain(5, ("text", "quicksand"), ("parts", List(Part("a", 2)))),
    ];

    public static TheoryData<string, Filter, ulong[]> Cases { get; } = new()
    {
        { "keyword", Conditions.MatchKeyword("s", "bbc"), [1] },
        { "keyword in a list", Conditions.MatchKeyword("tags", "y"), [1] },
        { "any keyword", Conditions.Match("s", new[] { "afp", "bbc" }), [1, 2] },
        { "integer, and a double that equals it", Conditions.Match("n", 2), [] },
        { "any integer", Conditions.Match("n", new long[] { 1, 3 }), [1, 3] },
        { "boolean", Conditions.Match("ok", true), [2] },
        { "except: missing and null fields do not match", Conditions.MatchExcept("s", new[] { "bbc" }), [2] },
        { "must_not: missing and null fields do", new Filter { MustNot = { Conditions.MatchKeyword("s", "bbc") } }, [2, 3, 4, 5] },
        { "range over whole numbers and others", Conditions.Range("n", new Range { Gt = 1, Lte = 3 }), [2, 3] },
        { "time from, inclusive", Conditions.DatetimeRange("at", gte: Noon), [1] },
        { "time before, another zone", Conditions.DatetimeRange("at", lt: Noon), [2] },
        { "empty: missing, null or an empty list", Conditions.IsEmpty("tags"), [2, 3, 4, 5] },
        { "null: there and null", Conditions.IsNull("s"), [3] },
        { "ids", Conditions.HasId(new ulong[] { 2, 5, 77 }), [2, 5] },
        { "number of values, a missing field having none", new Condition { Field = new() { Key = "tags", ValuesCount = new ValuesCount { Lt = 2 } } }, [2, 3, 4, 5] },
        { "text without an index is a substring as it stands", Conditions.MatchText("text", "uick"), [4, 5] },
        { "text without an index minds case", Conditions.MatchText("text", "Quick"), [4] },
        { "path into each element", Conditions.Match("parts[].n", 2), [4, 5] },
        { "lists are entered only where the path says so", Conditions.Match("parts.n", 2), [] },
        { "two conditions met by different elements", And(Conditions.MatchKeyword("parts[].k", "a"), Conditions.Match("parts[].n", 2)), [4, 5] },
        { "nested: met by one element", Conditions.Nested("parts", And(Conditions.MatchKeyword("k", "a"), Conditions.Match("n", 2))), [5] },
        { "should", new Filter { Should = { Conditions.Match("n", 1), Conditions.Match("ok", true) } }, [1, 2] },
        { "must and should", new Filter { Must = { Conditions.Match("n", 1) }, Should = { Conditions.Match("ok", true) } }, [] },
        { "at least two of three", MinShould(2, Conditions.Match("n", 1), Conditions.MatchKeyword("s", "bbc"), Conditions.Match("ok", true)), [1] },
        { "filter within a filter", And(Conditions.Filter(new Filter { Should = { Conditions.Match("n", 1), Conditions.Match("n", 3) } }), Conditions.IsNull("s")), [3] },
        { "nothing asked", new Filter(), [1, 2, 3, 4, 5] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_filter_lets_through_what_the_documentation_says(string name, Filter filter, ulong[] ids)
    {
        Assert.NotEmpty(name);
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = 2 });
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Points);

        Assert.Equal(ids, await qdrant.IdsAsync(filter));
    }

    [Fact]
    public async Task With_a_text_index_words_are_compared_and_case_is_not()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Points);
        await qdrant.Client.CreatePayloadIndexAsync("news", "text", PayloadSchemaType.Text, cancellationToken: Cancellation);

        await qdrant.ExpectAsync(Conditions.MatchText("text", "FOX quick"), 4);
        Assert.Empty(await qdrant.IdsAsync(Conditions.MatchText("text", "uick")));
    }

    [Fact]
    public async Task Points_are_told_apart_by_the_vectors_they_have()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1), Dense(2, 1, 0), Sparse(3, (1, 1)));

        await qdrant.ExpectAsync(new Condition { HasVector = new() { HasVector = "dense" } }, 2);
        await qdrant.ExpectAsync(new Filter { MustNot = { new Condition { HasVector = new() { HasVector = "sparse" } } } }, 1, 2);
    }

    [Fact]
    public async Task A_field_condition_without_anything_to_check_is_refused()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();

        var refusal = await RefusalAsync(() => qdrant.IdsAsync(new Condition { Field = new() { Key = "s" } }));

        Assert.Equal("Validation error in body: [match: At least one field condition must be specified]", refusal.Detail);
    }

    [Fact]
    public void The_client_takes_only_universal_time()
    {
        Assert.Throws<ArgumentException>(() => Conditions.DatetimeRange("at", gte: new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Local)));
        Assert.Equal(Noon, Conditions.DatetimeRange("at", gte: Noon).Field.DatetimeRange.Gte.ToDateTime());
    }

    private static Filter And(params Condition[] conditions) => new() { Must = { conditions } };

    private static Filter MinShould(ulong count, params Condition[] conditions) =>
        new() { MinShould = new() { MinCount = count, Conditions = { conditions } } };

    private static Value Part(string k, int n) => new() { StructValue = new Struct { Fields = { ["k"] = k, ["n"] = n } } };

    private static Value List(params Value[] values) => new() { ListValue = new() { Values = { values.AsEnumerable() } } };
}
