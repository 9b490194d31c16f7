using System.Runtime.ExceptionServices;

namespace NewsQA;

/// <summary>Spreads work that takes a processor's time over its cores.</summary>
internal static class Cores
{
    /// <summary>Does one thing for each number from 0, on as many threads as there are cores; in any order, so that each must do for itself alone.</summary>
    /// <param name="count">How many.</param>
    /// <param name="action">What to do; thread-safe.</param>
    /// <param name="cancellationToken">Stops the work before the next number.</param>
    /// <exception cref="OperationCanceledException">It was stopped. What <paramref name="action"/> throws comes out as it is, the first where there are several.</exception>
    public static void Each(int count, Action<int> action, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken }, action);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
