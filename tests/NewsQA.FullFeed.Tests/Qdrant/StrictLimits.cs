using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>The tightest strict mode that the index still works in; ARCHITECTURE.md tells operators so.</summary>
internal static class StrictLimits
{
    public static StrictModeConfig Tight => new()
    {
        Enabled = true,
        UnindexedFilteringRetrieve = false,
        UnindexedFilteringUpdate = false,
        SearchAllowExact = false,
        MaxQueryLimit = 1000,
        UpsertMaxBatchsize = 128,
        SearchMaxBatchsize = 100,
        SearchMaxHnswEf = 1000,
        SearchMaxOversampling = 4,
        FilterMaxConditions = 400,
        ConditionMaxSize = 500,
    };
}
