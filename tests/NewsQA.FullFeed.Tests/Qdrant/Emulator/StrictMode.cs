using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// What a collection in strict mode refuses: filters over keys without an index that fits, and requests that are too large (StrictModeVerification in Qdrant's source). The filter of a conditional
/// upsert is not looked at, as it concerns the few points of the request alone.
/// </summary>
internal static class StrictMode
{
    public static void CheckRead(Collection collection, Filter? filter, ulong? limit = null)
    {
        if (ConfigOf(collection) is { } config)
        {
            CheckLimit(limit, config.HasMaxQueryLimit, config.MaxQueryLimit, "limit");
            CheckFilter(collection, filter, config, config.HasUnindexedFilteringRetrieve && !config.UnindexedFilteringRetrieve);
        }
    }

    public static void CheckWrite(Collection collection, Filter? filter)
    {
        if (ConfigOf(collection) is { } config)
        {
            CheckFilter(collection, filter, config, config.HasUnindexedFilteringUpdate && !config.UnindexedFilteringUpdate);
        }
    }

    public static void CheckUpsert(Collection collection, int points)
    {
        if (ConfigOf(collection) is { } config)
        {
            CheckLimit((ulong)points, config.HasUpsertMaxBatchsize, config.UpsertMaxBatchsize, "upsert limit");
        }
    }

    public static void CheckBatch(Collection collection, int queries)
    {
        if (ConfigOf(collection) is { } config)
        {
            CheckLimit((ulong)queries, config.HasSearchMaxBatchsize, config.SearchMaxBatchsize, "search batch size");
        }
    }

    public static void CheckSearch(Collection collection, SearchParams? search)
    {
        if (ConfigOf(collection) is { } config && search is not null)
        {
            CheckLimit(search.HasHnswEf ? search.HnswEf : null, config.HasSearchMaxHnswEf, config.SearchMaxHnswEf, "hnsw_ef");
            CheckExact(config, search.Exact);
            if (config.HasSearchMaxOversampling && search.Quantization is { HasOversampling: true } quantization && quantization.Oversampling > config.SearchMaxOversampling)
            {
                throw Refuse($"Limit exceeded {quantization.Oversampling} > {config.SearchMaxOversampling} for \"oversampling\"", "Reduce the \"oversampling\" parameter.");
            }
        }
    }

    public static void CheckExact(Collection collection, bool isExact)
    {
        if (ConfigOf(collection) is { } config)
        {
            CheckExact(config, isExact);
        }
    }

    private static void CheckExact(StrictModeConfig config, bool isExact)
    {
        if (isExact && config is { HasSearchAllowExact: true, SearchAllowExact: false })
        {
            throw Refuse("Exact search disabled!", "Set exact=false.");
        }
    }

    private static StrictModeConfig? ConfigOf(Collection collection) => collection.Config.StrictModeConfig is { Enabled: true } config ? config : null;

    private static void CheckFilter(Collection collection, Filter? filter, StrictModeConfig config, bool mustBeIndexed)
    {
        var conditions = filter is null ? [] : ConditionsOf(filter).ToList();
        if (mustBeIndexed && conditions.FirstOrDefault(condition => condition.Field is { } field && !IsIndexed(collection, field)) is { } unindexed)
        {
            throw Refuse(
                $"Index required but not found for \"{unindexed.Field.Key}\" of one of the following types: [{(unindexed.Field.Range is null ? "keyword" : "integer")}]",
                "Create an index for this key or use a different filter.");
        }

        if (config.HasFilterMaxConditions && (ulong)conditions.Count > config.FilterMaxConditions)
        {
            throw Refuse($"Filter condition limit reached ({conditions.Count} > {config.FilterMaxConditions})", "Reduce the amount of conditions of your filter.");
        }

        var largest = conditions.Select(SizeOf).DefaultIfEmpty(0).Max();
        if (config.HasConditionMaxSize && (ulong)largest > config.ConditionMaxSize)
        {
            throw Refuse($"Condition size limit reached ({largest} > {config.ConditionMaxSize})", "Reduce the size of your condition.");
        }
    }

    private static IEnumerable<Condition> ConditionsOf(Filter filter) =>
        filter.Must.Concat(filter.Should).Concat(filter.MustNot).SelectMany(condition => condition.Filter is { } inner ? ConditionsOf(inner) : [condition]);

    private static bool IsIndexed(Collection collection, FieldCondition field) => collection.Indexes.GetValueOrDefault(field.Key)?.DataType is { } type
        && (field.Range is null ? type == PayloadSchemaType.Keyword : type is PayloadSchemaType.Integer or PayloadSchemaType.Float);

    private static int SizeOf(Condition condition) => condition.HasId?.HasId.Count ?? condition.Field?.Match?.Keywords?.Strings.Count ?? 0;

    private static void CheckLimit(ulong? value, bool hasLimit, ulong limit, string name)
    {
        if (hasLimit && value > limit)
        {
            throw Refuse($"Limit exceeded {value} > {limit} for \"{name}\"", $"Reduce the \"{name}\" parameter to or below {limit}.");
        }
    }

    private static Grpc.Core.RpcException Refuse(string what, string help) => Refusal.BadRequest($"{what}. Help: {help}");
}
