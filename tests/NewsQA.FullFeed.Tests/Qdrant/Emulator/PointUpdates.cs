using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;
using Operation = Qdrant.Client.Grpc.PointsUpdateOperation;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// Applies updates to a collection, point by point: where one is refused, those before it stay applied. Ids that are not there are an
/// error for payloads and vectors, but not for deletion (check_unprocessed_points in Qdrant's source).
/// </summary>
/// <param name="collection">The collection.</param>
/// <param name="shard">The one shard that a filter is to look at; null for all.</param>
internal sealed class PointUpdates(Collection collection, Shard? shard = null)
{
    public void Apply(Operation operation)
    {
        switch (operation.OperationCase)
        {
            case Operation.OperationOneofCase.Upsert:
                Upsert(operation.Upsert);
                break;
            case Operation.OperationOneofCase.DeletePoints:
                Delete(operation.DeletePoints.Points);
                break;
            case Operation.OperationOneofCase.SetPayload:
                var set = operation.SetPayload;
                Change(set.PointsSelector, payload => Merge(payload, set.Payload, set.Key));
                break;
            case Operation.OperationOneofCase.OverwritePayload:
                var overwrite = operation.OverwritePayload;
                Change(overwrite.PointsSelector, payload => Overwrite(payload, overwrite.Payload, overwrite.Key));
                break;
            case Operation.OperationOneofCase.DeletePayload:
                var paths = operation.DeletePayload.Keys.Select(JsonPath.Parse).ToList();
                Change(operation.DeletePayload.PointsSelector, payload => paths.ForEach(path => PayloadEdit.Remove(payload, path)));
                break;
            case Operation.OperationOneofCase.ClearPayload:
                Change(operation.ClearPayload.Points, payload => payload.Clear());
                break;
            case Operation.OperationOneofCase.UpdateVectors:
                UpdateVectors(operation.UpdateVectors);
                break;
            case Operation.OperationOneofCase.DeleteVectors:
                DeleteVectors(operation.DeleteVectors);
                break;
            default:
                throw Refusal.NotEmulated($"the update {operation.OperationCase}");
        }
    }

    private void Upsert(Operation.Types.PointStructList request)
    {
        var version = collection.NextOperation();
        var mayUpdate = collection.Test(request.UpdateFilter);
        foreach (var point in request.Points)
        {
            var data = collection.Schema.Read(point);
            var isThere = collection.TryFind(data.Key, out var home, out var slot);
            var isWanted = isThere
                ? request.UpdateMode != UpdateMode.InsertOnly && (mayUpdate is null || mayUpdate(home.View(slot)))
                : request.UpdateMode != UpdateMode.UpdateOnly;
            if (isWanted)
            {
                home.Put(data, version);
            }
        }
    }

    private void Delete(PointsSelector selector)
    {
        collection.NextOperation();
        foreach (var key in Select(selector))
        {
            collection.ShardOf(key).Remove(key);
        }
    }

    private void Change(PointsSelector? selector, Action<MapField<string, Value>> change)
    {
        var version = collection.NextOperation();
        foreach (var key in Select(selector))
        {
            var (home, slot) = Find(key);
            var payload = home.PayloadAt(slot).Clone();
            change(payload);
            home.SetPayload(slot, payload, version);
        }
    }

    private void UpdateVectors(Operation.Types.UpdateVectors request)
    {
        var version = collection.NextOperation();
        foreach (var change in request.Points)
        {
            var (home, slot) = Find(PointKey.Of(change.Id));
            var point = home.Read(slot);
            collection.Schema.AddVectors(change.Vectors, point);
            home.Put(point, version);
        }
    }

    private void DeleteVectors(Operation.Types.DeleteVectors request)
    {
        var version = collection.NextOperation();
        foreach (var key in Select(request.PointsSelector))
        {
            var (home, slot) = Find(key);
            var point = home.Read(slot);
            foreach (var name in request.Vectors.Names)
            {
                var isKnown = point.Dense.Remove(name) | point.Sparse.Remove(name)
                    | collection.Schema.Dense.ContainsKey(name) | collection.Schema.Sparse.ContainsKey(name);
                _ = isKnown ? true : throw Refusal.NoVector(name);
            }

            home.Put(point, version);
        }
    }

    private List<PointKey> Select(PointsSelector? selector) => selector?.PointsSelectorOneOfCase switch
    {
        PointsSelector.PointsSelectorOneOfOneofCase.Points => [.. selector.Points.Ids.Select(PointKey.Of)],
        PointsSelector.PointsSelectorOneOfOneofCase.Filter => collection.Matching(selector.Filter, shard),
        _ => throw Refusal.Malformed("No PointSelector"),
    };

    private (Shard Shard, int Slot) Find(PointKey key) =>
        collection.TryFind(key, out var home, out var slot) ? (home, slot) : throw Refusal.NoPoint(key);

    private static void Merge(MapField<string, Value> payload, MapField<string, Value> change, string key)
    {
        if (key.Length == 0)
        {
            PayloadEdit.Merge(payload, change);
        }
        else
        {
            PayloadEdit.MergeAt(payload, JsonPath.Parse(key), change);
        }
    }

    private static void Overwrite(MapField<string, Value> payload, MapField<string, Value> replacement, string key)
    {
        if (key.Length > 0)
        {
            throw Refusal.NotEmulated("overwriting a payload under a key");
        }

        payload.Clear();
        payload.Add(replacement.Clone());
    }
}
