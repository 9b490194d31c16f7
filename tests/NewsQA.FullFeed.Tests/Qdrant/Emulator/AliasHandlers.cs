using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// Aliases. All actions of a request happen under one lock, so that no question sees half of them; but at a failing action the earlier ones
/// stay done (update_aliases in Qdrant's source).
/// </summary>
internal sealed class AliasHandlers(QdrantStore store)
{
    public void AddTo(Handlers handlers)
    {
        handlers.Add<ChangeAliases>("Collections/UpdateAliases", request => store.Write(() => Change(request)));
        handlers.Add<ListAliasesRequest>("Collections/ListAliases", _ => store.Read(() => List(_ => true)));
        handlers.Add<ListCollectionAliasesRequest>(
            "Collections/ListCollectionAliases", request => store.Read(() => List(name => name == store.Get(request.CollectionName).Name)));
    }

    private CollectionOperationResponse Change(ChangeAliases request)
    {
        foreach (var action in request.Actions)
        {
            switch (action.ActionCase)
            {
                case AliasOperations.ActionOneofCase.CreateAlias:
                    Create(action.CreateAlias);
                    break;
                case AliasOperations.ActionOneofCase.DeleteAlias:
                    // One that is not there is no error.
                    store.Aliases.Remove(action.DeleteAlias.AliasName);
                    break;
                case AliasOperations.ActionOneofCase.RenameAlias:
                    Rename(action.RenameAlias);
                    break;
                default:
                    throw Refusal.Malformed("Malformed AliasOperations type");
            }
        }

        return new() { Result = true };
    }

    // An alias that is there already moves to the new collection.
    private void Create(CreateAlias action)
    {
        if (!store.Collections.ContainsKey(action.CollectionName))
        {
            throw Refusal.NoCollection(action.CollectionName);
        }

        if (store.Collections.ContainsKey(action.AliasName))
        {
            throw Refusal.AlreadyExists(action.AliasName);
        }

        store.Aliases[action.AliasName] = action.CollectionName;
    }

    private void Rename(RenameAlias action)
    {
        if (!store.Aliases.Remove(action.OldAliasName, out var collection))
        {
            throw Refusal.NotFound($"Alias {action.OldAliasName} does not exists!");
        }

        store.Aliases[action.NewAliasName] = collection;
    }

    private ListAliasesResponse List(Func<string, bool> isWanted) => new()
    {
        Aliases = { store.Aliases.Where(alias => isWanted(alias.Value)).Select(alias => new AliasDescription { AliasName = alias.Key, CollectionName = alias.Value }) },
    };
}
