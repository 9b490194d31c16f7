using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>The tightest strict mode that the index still works in; ARCHITECTURE.md tells operators so.</summary>
internal static class StrictLimits
{
    /// <summary>For lists as long as those of questions are.</summary>
    public static StrictModeConfig Tight => For(1000);

    /// <param name="maxQueryLimit">The longest list.</param>
    public static StrictModeConfig For(uint maxQueryLimit) => new()
    {
        Enabled = true,
        UnindexedFilteringRetrieve = false,
        UnindexedFilteringUpdate = false,
        SearchAllowExact = false,
        MaxQueryLimit = maxQueryLimit,
        UpsertMaxBatchsize = 128,
        SearchMaxBatchsize = 100,
        SearchMaxHnswEf = maxQueryLimit,
        SearchMaxOversampling = 4,
        FilterMaxConditions = 400,
        ConditionMaxSize = 500,
    };
}
