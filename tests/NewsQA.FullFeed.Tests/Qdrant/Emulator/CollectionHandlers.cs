using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Collections: made, described, changed, deleted (qdrant.tech/documentation/concepts/collections).</summary>
/// <param name="store">The data.</param>
/// <param name="shards">How many shards each new collection gets, whatever it asks for; null for what it asks for.</param>
/// <param name="strictMode">What a new collection that asks for no strict mode gets; null for none.</param>
internal sealed class CollectionHandlers(QdrantStore store, int? shards, StrictModeConfig? strictMode)
{
    public void AddTo(Handlers handlers)
    {
        handlers.Add<CreateCollection>("Collections/Create", request => store.Write(() => Create(request)));
        handlers.Add<UpdateCollection>("Collections/Update", request => store.Write(() => Update(request)));
        handlers.Add<DeleteCollection>("Collections/Delete", request => store.Write(() => Delete(request)));
        handlers.Add<CollectionExistsRequest>("Collections/CollectionExists", request => store.Read(() => Exists(request)));
        handlers.Add<ListCollectionsRequest>("Collections/List", _ => store.Read(List));
        handlers.Add<GetCollectionInfoRequest>("Collections/Get", request => store.Read(() => Get(request)));
        handlers.Add<CollectionClusterInfoRequest>("Collections/CollectionClusterInfo", request => store.Read(() => ClusterInfo(request)));
    }

    private CollectionOperationResponse Create(CreateCollection request)
    {
        CheckName(request.CollectionName);
        CheckPositive("shard_number", request.HasShardNumber, request.ShardNumber);
        CheckPositive("replication_factor", request.HasReplicationFactor, request.ReplicationFactor);
        CheckPositive("write_consistency_factor", request.HasWriteConsistencyFactor, request.WriteConsistencyFactor);
        if (store.Collections.ContainsKey(request.CollectionName))
        {
            throw Refusal.AlreadyExists(request.CollectionName);
        }

        if (store.Aliases.ContainsKey(request.CollectionName))
        {
            throw Refusal.BadInput($"Can't create collection with name {request.CollectionName}. Alias with the same name already exists");
        }

        var collection = new Collection(request, shards);
        collection.Config.StrictModeConfig ??= strictMode?.Clone();
        store.Collections[request.CollectionName] = collection;
        return Done();
    }

    private CollectionOperationResponse Update(UpdateCollection request)
    {
        CollectionConfigs.Apply(request, store.Get(request.CollectionName).Config);
        return Done();
    }

    // Not through an alias; of one that is not there it is no error, but false. Its aliases go with it (delete_collection in its source).
    private CollectionOperationResponse Delete(DeleteCollection request)
    {
        foreach (var alias in store.Aliases.Where(alias => alias.Value == request.CollectionName).Select(alias => alias.Key).ToList())
        {
            store.Aliases.Remove(alias);
        }

        return new() { Result = store.Collections.Remove(request.CollectionName) };
    }

    private CollectionExistsResponse Exists(CollectionExistsRequest request)
    {
        var name = store.Aliases.GetValueOrDefault(request.CollectionName, request.CollectionName);
        return new() { Result = new CollectionExists { Exists = store.Collections.ContainsKey(name) } };
    }

    private ListCollectionsResponse List() =>
        new() { Collections = { store.Collections.Keys.Select(name => new CollectionDescription { Name = name }) } };

    private GetCollectionInfoResponse Get(GetCollectionInfoRequest request) =>
        new() { Result = CollectionConfigs.Describe(store.Get(request.CollectionName), store.Queue.Count) };

    private CollectionClusterInfoResponse ClusterInfo(CollectionClusterInfoRequest request)
    {
        var collection = store.Get(request.CollectionName);
        return new()
        {
            PeerId = 1,
            ShardCount = (ulong)collection.Shards.Count,
            LocalShards =
            {
                collection.Shards.Select((shard, i) => new LocalShardInfo { ShardId = (uint)i, PointsCount = (ulong)shard.Count, State = ReplicaState.Active }),
            },
        };
    }

    private static CollectionOperationResponse Done() => new() { Result = true };

    private static void CheckName(string name)
    {
        if (name.IndexOfAny(['<', '>', ':', '"', '/', '\\', '|', '?', '*', '\0', '\u001F']) is >= 0 and var at)
        {
            throw Refusal.Validation("collection_name", $"collection name cannot contain \"{name[at]}\" char");
        }
    }

    private static void CheckPositive(string field, bool isSet, uint value)
    {
        if (isSet && value == 0)
        {
            throw Refusal.Validation(field, "value 0 invalid, must be 1 or larger");
        }
    }
}
