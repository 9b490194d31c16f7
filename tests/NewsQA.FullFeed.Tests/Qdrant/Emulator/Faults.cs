using Google.Protobuf;
using Grpc.Core;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>What is to go wrong. Thread-safe. The first fault that fits a call is its only one.</summary>
internal sealed class Faults
{
    private readonly Lock _lock = new();
    private readonly List<(Fault Fault, int Seen)> _faults = [];

    /// <exception cref="ArgumentException">There is no such method.</exception>
    public void Add(Fault fault)
    {
        if (fault.Method != "*" && !GrpcMethods.Names.Contains(fault.Method))
        {
            throw new ArgumentException($"Qdrant has no method {fault.Method}.", nameof(fault));
        }

        lock (_lock)
        {
            _faults.Add((fault, 0));
        }
    }

    /// <summary>Refuses the next calls without doing anything.</summary>
    public void Fail(string method, StatusCode status, int times = 1, int after = 0, string detail = "injected") =>
        Add(new(method) { Status = new Status(status, detail), Times = times, After = after });

    /// <summary>Does what is asked and then loses the reply.</summary>
    public void LoseReply(string method, StatusCode status = StatusCode.Unavailable, int times = 1, int after = 0) =>
        Add(new(method) { Status = new Status(status, "injected"), IsApplied = true, Times = times, After = after });

    /// <summary>Applies some of the points and then fails.</summary>
    public void FailHalfway(string method, int points, StatusCode status = StatusCode.Internal, int times = 1, int after = 0) =>
        Add(new(method) { Status = new Status(status, "injected"), AppliesOnly = points, IsApplied = true, Times = times, After = after });

    public void Delay(string method, TimeSpan delay, int times = int.MaxValue) => Add(new(method) { Delay = delay, Times = times });

    public void BreakConnection(string method, bool applied = false, int times = 1, int after = 0) =>
        Add(new(method) { BreaksConnection = true, IsApplied = applied, Times = times, After = after });

    /// <summary>Runs code of the test as a call arrives, and then answers it as ever.</summary>
    public void On(string method, Func<Task> action, int after = 0, int times = 1) =>
        Add(new(method) { OnArrival = action, After = after, Times = times });

    public void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
        }
    }

    /// <summary>The fault of a call that has arrived; null for none.</summary>
    public Fault? Next(string method, IMessage request)
    {
        lock (_lock)
        {
            for (var i = 0; i < _faults.Count; i++)
            {
                var (fault, seen) = _faults[i];
                if ((fault.Method != "*" && fault.Method != method) || fault.Where?.Invoke(request) == false)
                {
                    continue;
                }

                _faults[i] = (fault, seen + 1);
                if (seen >= fault.After && seen - fault.After < fault.Times)
                {
                    return fault;
                }
            }
        }

        return null;
    }
}
