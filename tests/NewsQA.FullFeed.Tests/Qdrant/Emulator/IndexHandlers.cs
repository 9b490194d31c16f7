using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Payload indexes (qdrant.tech/documentation/concepts/indexing). Making one that is there already replaces it.</summary>
internal sealed class IndexHandlers(QdrantStore store)
{
    public void AddTo(Handlers handlers)
    {
        handlers.Add<CreateFieldIndexCollection>("Points/CreateFieldIndex", request => store.Write(() => Create(request)));
        handlers.Add<DeleteFieldIndexCollection>("Points/DeleteFieldIndex", request => store.Write(() => Delete(request)));
    }

    private PointsOperationResponse Create(CreateFieldIndexCollection request)
    {
        if (request.FieldName.Length == 0)
        {
            throw Refusal.Validation("field_name", "value \"\" invalid, must be at least 1 characters");
        }

        var collection = store.Get(request.CollectionName);
        var type = TypeOf(request);
        var name = JsonPath.Parse(request.FieldName).ToString();
        collection.Indexes[name] = new() { DataType = type, Params = request.FieldIndexParams };
        return Done(collection, request.Wait);
    }

    private PointsOperationResponse Delete(DeleteFieldIndexCollection request)
    {
        var collection = store.Get(request.CollectionName);
        collection.Indexes.Remove(request.FieldName);
        return Done(collection, request.Wait);
    }

    private static PayloadSchemaType TypeOf(CreateFieldIndexCollection request) =>
        request.HasFieldType ? request.FieldType switch
        {
            FieldType.Keyword => PayloadSchemaType.Keyword,
            FieldType.Integer => PayloadSchemaType.Integer,
            FieldType.Float => PayloadSchemaType.Float,
            FieldType.Geo => PayloadSchemaType.Geo,
            FieldType.Text => PayloadSchemaType.Text,
            FieldType.Bool => PayloadSchemaType.Bool,
            FieldType.Datetime => PayloadSchemaType.Datetime,
            FieldType.Uuid => PayloadSchemaType.Uuid,
            _ => throw Refusal.Malformed("cannot convert field type"),
        }
        : throw Refusal.Malformed("field type is missing");

    private static PointsOperationResponse Done(Collection collection, bool wait) =>
        new() { Result = new() { OperationId = collection.NextOperation(), Status = wait ? UpdateStatus.Completed : UpdateStatus.Acknowledged } };
}
