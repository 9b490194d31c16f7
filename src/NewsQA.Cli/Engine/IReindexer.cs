namespace NewsQA.Cli.Engine;

/// <summary>Embeds the stored articles again, with this model or another.</summary>
internal interface IReindexer
{
    /// <param name="model">A model's name; null means the default.</param>
    /// <param name="progress">Told after each article; null for nobody.</param>
    /// <param name="cancellationToken">Stops the work; the index stays as it was.</param>
    Task<ReindexReceipt> ReindexAsync(string? model, IProgress<WorkProgress>? progress, CancellationToken cancellationToken);
}

/// <summary>What was embedded again.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Passages">Their passages.</param>
/// <param name="Model">The model used.</param>
/// <param name="Seconds">Seconds taken.</param>
internal sealed record ReindexReceipt(int Articles, int Passages, string Model, double Seconds);
