namespace NewsQA.Cleaning.Html;

/// <summary>A value, where it was found, and how sure that place is.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="From">The place.</param>
/// <param name="Confidence">How likely such a place is right, 0 to 1.</param>
internal sealed record Found<T>(T Value, string From, double Confidence)
    where T : class;

/// <summary>Makes <see cref="Found{T}"/>s.</summary>
internal static class Found
{
    /// <summary>A value with its place; null when there is no value.</summary>
    public static Found<T>? At<T>(string from, double confidence, T? value)
        where T : class => value is null ? null : new(value, from, confidence);
}
