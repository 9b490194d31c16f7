using Qdrant.Client.Grpc;
using Operation = Qdrant.Client.Grpc.PointsUpdateOperation;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// Updates of points. With <c>wait</c> an update is applied after all before it and its errors are told ("completed"); without, it is only
/// acknowledged (qdrant.tech/documentation/concepts/points, "Awaiting result").
/// </summary>
internal sealed class WriteHandlers(QdrantStore store)
{
    public void AddTo(Handlers handlers)
    {
        handlers.Add<UpsertPoints>("Points/Upsert", r => One(r.CollectionName, r.Wait, new() { Upsert = UpsertOf(r) }));
        handlers.Add<DeletePoints>("Points/Delete", r => One(r.CollectionName, r.Wait, new() { DeletePoints = new() { Points = r.Points } }));
        handlers.Add<SetPayloadPoints>("Points/SetPayload", r => One(r.CollectionName, r.Wait, new()
        {
            SetPayload = new() { PointsSelector = r.PointsSelector, Key = r.Key, Payload = { r.Payload } },
        }));
        handlers.Add<SetPayloadPoints>("Points/OverwritePayload", r => One(r.CollectionName, r.Wait, new()
        {
            OverwritePayload = new() { PointsSelector = r.PointsSelector, Key = r.Key, Payload = { r.Payload } },
        }));
        handlers.Add<DeletePayloadPoints>("Points/DeletePayload", r => One(r.CollectionName, r.Wait, new()
        {
            DeletePayload = new() { PointsSelector = r.PointsSelector, Keys = { r.Keys } },
        }));
        handlers.Add<ClearPayloadPoints>("Points/ClearPayload", r => One(r.CollectionName, r.Wait, new() { ClearPayload = new() { Points = r.Points } }));
        handlers.Add<UpdatePointVectors>("Points/UpdateVectors", r => One(r.CollectionName, r.Wait, new() { UpdateVectors = new() { Points = { r.Points } } }));
        handlers.Add<DeletePointVectors>("Points/DeleteVectors", r => One(r.CollectionName, r.Wait, new()
        {
            DeleteVectors = new() { PointsSelector = r.PointsSelector, Vectors = r.Vectors },
        }));
        handlers.Add<UpdateBatchPoints>("Points/UpdateBatch", Batch);
    }

    private static Operation.Types.PointStructList UpsertOf(UpsertPoints request)
    {
        var list = new Operation.Types.PointStructList { Points = { request.Points }, UpdateFilter = request.UpdateFilter };
        if (request.HasUpdateMode)
        {
            list.UpdateMode = request.UpdateMode;
        }

        return list;
    }

    // Each shard by itself: others may read, and write, between two of them.
    private PointsOperationResponse One(string name, bool wait, Operation operation)
    {
        RequestCheck.Check(operation);
        var reply = new PointsOperationResponse();
        foreach (var (part, shard) in store.Read(() => Parts(store.Get(name), operation)))
        {
            reply.Result = store.Write(() => Run(store.Get(name), wait, part, shard));
        }

        return reply;
    }

    private static IReadOnlyList<(Operation Operation, Shard? Shard)> Parts(Collection collection, Operation operation)
    {
        StrictMode.CheckWrite(collection, operation.DeletePoints?.Points?.Filter ?? operation.SetPayload?.PointsSelector?.Filter);
        StrictMode.CheckUpsert(collection, operation.Upsert?.Points.Count ?? 0);
        return ShardParts.Of(collection, operation);
    }

    // One after the other; where one fails, those before it are done and those after it are not.
    private UpdateBatchResponse Batch(UpdateBatchPoints request)
    {
        if (request.Operations.Count == 0)
        {
            throw Refusal.Validation("operations", "value [] invalid, must be at least 1 characters");
        }

        return store.Write(() => new UpdateBatchResponse
        {
            Result = { request.Operations.Select(operation => Run(store.Get(request.CollectionName), request.Wait, operation)).ToList() },
        });
    }

    private UpdateResult Run(Collection collection, bool wait, Operation operation, Shard? shard = null)
    {
        RequestCheck.Check(operation);
        var updates = new PointUpdates(collection, shard);
        if (wait)
        {
            store.Queue.ApplyAll();
            updates.Apply(operation);
            return new() { OperationId = collection.LastOperation, Status = UpdateStatus.Completed };
        }

        store.Queue.Add(() => updates.Apply(operation));
        return new() { OperationId = collection.LastOperation, Status = UpdateStatus.Acknowledged };
    }
}
