using Google.Protobuf;
using Grpc.Core;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Something that goes wrong in the next calls of a method. What is set happens in the order of the properties.</summary>
/// <param name="Method">Such as <c>Points/Upsert</c>; <c>*</c> for any.</param>
internal sealed record Fault(string Method)
{
    /// <summary>Which requests of the method it is about; null for all.</summary>
    public Predicate<IMessage>? Where { get; init; }

    /// <summary>How many calls pass unharmed first.</summary>
    public int After { get; init; }

    /// <summary>How many calls it then happens to.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Runs when the call has been read, before all else.</summary>
    public Func<Task>? OnArrival { get; init; }

    /// <summary>Waits before the call is applied; where its caller gives up meanwhile, it is not applied.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Applies only so many points (or operations of a batch), as where one shard of several fails; null for all. What has no parts is applied whole.</summary>
    public int? AppliesOnly { get; init; }

    /// <summary>Whether the part that is applied is the end of the request and not its beginning: which shard is done first is chance.</summary>
    public bool IsFromEnd { get; init; }

    /// <summary>Whether the call is applied before it fails: the reply is lost.</summary>
    public bool IsApplied { get; init; }

    /// <summary>Waits after the call was applied.</summary>
    public TimeSpan ReplyDelay { get; init; }

    /// <summary>Breaks the whole connection.</summary>
    public bool BreaksConnection { get; init; }

    /// <summary>What the caller is told; null for what it would be told without the fault.</summary>
    public Status? Status { get; init; }

    /// <summary>In how many seconds the caller is asked to come again, as where Qdrant limits rates; null for no word of it.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>The request, or the part of it that is to be applied.</summary>
    public IMessage PartOf(IMessage request) => (AppliesOnly, request) switch
    {
        (null, _) => request,
        ({ } count, UpsertPoints upsert) => Cut(upsert, clone => Cut(clone.Points, count)),
        ({ } count, UpdateBatchPoints batch) => Cut(batch, clone => Cut(clone.Operations, count)),
        ({ } count, DeletePoints { Points.Points: not null } delete) => Cut(delete, clone => Cut(clone.Points.Points.Ids, count)),
        _ => request,
    };

    private static T Cut<T>(T request, Action<T> cut)
        where T : IDeepCloneable<T>
    {
        var clone = request.Clone();
        cut(clone);
        return clone;
    }

    private void Cut<T>(Google.Protobuf.Collections.RepeatedField<T> list, int count)
    {
        while (list.Count > count)
        {
            list.RemoveAt(IsFromEnd ? 0 : list.Count - 1);
        }
    }
}
