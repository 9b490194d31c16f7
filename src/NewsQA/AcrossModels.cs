using System.Runtime.CompilerServices;
using NewsQA.Client;
using NewsQA.Indexing;

namespace NewsQA;

/// <summary>
/// Asks again where another process embedded the index with another model between the opening of the engine's parts and the search: a matter of milliseconds,
/// in which nobody's question should fail.
/// </summary>
internal static class AcrossModels
{
    private const int Attempts = 3;

    /// <summary>Calls, with the parts of the moment.</summary>
    /// <param name="open">Gives the parts; an index whose model cannot be followed is its failure.</param>
    /// <param name="call">What to do.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<T> CallAsync<T>(
        Func<CancellationToken, ValueTask<EngineParts>> open, Func<EngineParts, Task<T>> call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call(await open(cancellationToken));
            }
            catch (OtherSpaceException) when (attempt < Attempts)
            {
            }
        }
    }

    /// <summary>Answers, with the parts of the moment. Only before anything was found can an answer begin again.</summary>
    /// <param name="open">Gives the parts.</param>
    /// <param name="answer">Answers stage by stage.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async IAsyncEnumerable<AskEvent> StreamAsync(
        Func<CancellationToken, ValueTask<EngineParts>> open, Func<EngineParts, IAsyncEnumerable<AskEvent>> answer,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = 0;
        for (var attempt = 1; ; attempt++)
        {
            await using var parts = From(open, answer, cancellationToken).GetAsyncEnumerator(cancellationToken);
            for (var part = 0; ; part++)
            {
                try
                {
                    if (!await parts.MoveNextAsync())
                    {
                        yield break;
                    }
                }
                catch (OtherSpaceException) when (attempt < Attempts && told <= 1)
                {
                    break;
                }

                if (part >= told)
                {
                    told++;
                    yield return parts.Current;
                }
            }
        }
    }
    private static async IAsyncEnumerable<AskEvent> From(
        Func<CancellationToken, ValueTask<EngineParts>> open, Func<EngineParts, IAsyncEnumerable<AskEvent>> answer,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var part in answer(await open(cancellationToken)).WithCancellation(cancellationToken))
        {
            yield return part;
        }
    }
}
