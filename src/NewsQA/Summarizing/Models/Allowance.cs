using NewsQA.Client;

namespace NewsQA.Summarizing.Models;

/// <summary>What may still be spent: money in a day, requests in a minute. A request sets aside the most that it can cost until it is known. Thread-safe.</summary>
internal sealed class Allowance(LlmOptions options, TimeProvider time)
{
    private const double Million = 1_000_000;

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _sent = new();
    private DateOnly _day;
    private double _spent;

    /// <summary>Sets aside what a request may cost.</summary>
    /// <returns>What was set aside, for <see cref="Settle"/>.</returns>
    /// <exception cref="ModelFailure">The budget or the minute's requests do not allow it.</exception>
    public double Reserve(int inputTokens, int outputTokens)
    {
        var (now, cost) = (time.GetUtcNow(), Cost(inputTokens, outputTokens));
        lock (_lock)
        {
            BeginDay(now);
            while (_sent.TryPeek(out var first) && now - first >= TimeSpan.FromMinutes(1))
            {
                _sent.Dequeue();
            }

            if (_sent.Count >= options.RequestsPerMinute)
            {
                throw new ModelFailure(ModelProblem.Rate);
            }

            if (_spent + cost > options.DailyBudget)
            {
                throw new ModelFailure(ModelProblem.Budget);
            }

            _spent += cost;
            if (options.RequestsPerMinute is not null)
            {
                _sent.Enqueue(now);
            }

            return cost;
        }
    }

    /// <summary>Puts what a request did cost in the place of what was set aside.</summary>
    public void Settle(double reserved, LlmUsage usage)
    {
        lock (_lock)
        {
            // What was set aside yesterday is not in today's sum.
            _spent = BeginDay(time.GetUtcNow()) ? 0 : Math.Max(0, _spent - reserved);
            _spent += Cost(usage.InputTokens, usage.OutputTokens);
        }
    }

    private double Cost(long inputTokens, long outputTokens) => ((inputTokens * options.InputPricePerMillion) + (outputTokens * options.OutputPricePerMillion)) / Million;

    private bool BeginDay(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (today == _day)
        {
            return false;
        }

        (_day, _spent) = (today, 0);
        return true;
    }
}
