namespace NewsQA.Cli.Engine;

/// <summary>What <c>doctor</c> found of one thing.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Ok">Whether it is as it should be.</param>
/// <param name="Detail">What it is; and where it is not as it should be, what to do.</param>
internal sealed record Finding(string Check, bool Ok, string Detail)
{
    /// <summary>Runs a check; what it throws is what is wrong.</summary>
    public static async Task<Finding> OfAsync(string check, Func<Task<string>> look)
    {
        try
        {
            return new Finding(check, true, await look());
        }
        catch (Exception error) when (error is Client.NewsQAException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Finding(check, false, error.Message);
        }
    }
}
