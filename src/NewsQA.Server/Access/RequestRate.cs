using System.Globalization;
using System.Threading.RateLimiting;
using NewsQA.Server.Errors;

namespace NewsQA.Server.Access;

/// <summary>How often one caller may call.</summary>
internal static class RequestRate
{
    /// <summary>Ten a second: far more than people ask, and what a small machine answers without others noticing.</summary>
    private const int DefaultPerMinute = 600;

    public static void AddRequestLimits(this IServiceCollection services, ServerOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, options));
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? (int)Math.Ceiling(Math.Max(1, time.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await ProblemWriting.WriteAsync(rejected.HttpContext, AccessProblems.TooMany(wait));
        };
    });

    private static RateLimitPartition<string> Partition(HttpContext context, ServerOptions options)
    {
        var address = context.Connection.RemoteIpAddress;
        var isOwn = address is null || System.Net.IPAddress.IsLoopback(address);
        if (!AccessRules.IsWork(context.Request.Path) || (isOwn && options.RequestsPerMinute is null))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var key = context.RequestServices.GetRequiredService<AccessRules>().KeyOf(context.Request);
        var caller = key is null ? $"address {address}" : $"key {key.Name}";
        return RateLimitPartition.GetTokenBucketLimiter(caller, _ => Bucket(options.RequestsPerMinute ?? DefaultPerMinute));
    }

    // A minute's worth may come at once; then one at a time, evenly.
    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1.0 / perMinute),
        AutoReplenishment = true,
    };
}
