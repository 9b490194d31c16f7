using System.Globalization;

namespace NewsQA.Cli.Output;

/// <summary>Makes an article's text safe to print: what a page holds must not steer the terminal.</summary>
internal static class Printable
{
    /// <returns>The text on one line, its control characters as spaces.</returns>
    public static string Line(string text) => string.Create(text.Length, text, static (line, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            line[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });

    /// <returns>The text with its lines, other control characters as spaces.</returns>
    public static string Text(string text) => string.Join(Environment.NewLine, text.Split('\n').Select(Line));

    public static string Seconds(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";

    public static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
}
