using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace NewsQA.Summarizing.Models;

/// <summary>How long to wait for a model, when to ask again, and when to leave it alone: one pipeline for each limit of time, one circuit breaker for all. Thread-safe.</summary>
internal sealed class ModelPatience(LlmOptions options, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<TimeSpan, ResiliencePipeline> _pipelines = new();
    private readonly ResiliencePipeline _breaker = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<ModelFailure>(failure => failure.IsIllness),
        FailureRatio = 0.5,
        MinimumThroughput = options.BreakerFailures,
        SamplingDuration = TimeSpan.FromMinutes(1),
        BreakDuration = TimeSpan.FromSeconds(options.BreakerSeconds),
    }).Build();

    public ResiliencePipeline For(TimeSpan limit) => _pipelines.GetOrAdd(limit, Build);

    private ResiliencePipeline Build(TimeSpan limit)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(new TimeoutStrategyOptions { Timeout = limit });
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                // To wait longer than half of the time that there is would leave too little for the answer.
                ShouldHandle = new PredicateBuilder().Handle<ModelFailure>(failure => failure.IsPassing && !(failure.RetryAfter > limit / 2)),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = FirstPause,
                UseJitter = true,
                DelayGenerator = static tried => ValueTask.FromResult((tried.Outcome.Exception as ModelFailure)?.RetryAfter),
            });
        }

        return builder.AddPipeline(_breaker).Build();
    }
}
