using System.Text.RegularExpressions;

namespace NewsQA.Checking;

/// <summary>Brings a text into one form of quotation marks, dashes, spaces and units, so that texts of different houses can be compared.</summary>
internal static partial class SmoothText
{
    /// <summary>The text in that form; nothing is left out but marks of formatting.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var smooth = new string([.. text.Select(Smooth)]);
        smooth = Emphasis().Replace(smooth, "");
        smooth = Speeds().Replace(smooth, m => m.Groups["mile"].Success ? " miles an hour" : " kilometres an hour");
        smooth = TimeOfDay().Replace(smooth, m => $"{m.Groups["time"].Value} {m.Groups["half"].Value.ToLowerInvariant()}.m.");
        smooth = Attached().Replace(smooth, " ");
        return Spaces().Replace(smooth, " ").Trim();
    }

    private static char Smooth(char c) => c switch
    {
        '“' or '”' or '„' or '«' or '»' or '″' => '"',
        '‘' or '’' or 'ʼ' or '′' => '\'',
        '‐' or '‑' or '‒' or '−' => '-',
        '–' or '—' or '―' => '–',
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => ' ',
        _ => c,
    };

    // "7.40pm", "7.40 p.m."
    [GeneratedRegex(@"\b(?<time>\d{1,2}([.:]\d{2})?)\s?(?<half>[ap])\.?m(\b\.?|\.)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex TimeOfDay();

    // Wall-clock time, so generous: a busy machine must not reach it.
    private const int TimeoutMs = 30_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\*+|(?<!\w)_+|_+(?!\w)", Options, TimeoutMs)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<=\d)\s?(km/h|kmh|kph|(?<mile>mph))\b", Options, TimeoutMs)]
    private static partial Regex Speeds();

    // "1.4bn", "15km".
    [GeneratedRegex(@"(?<=\d)(?=(bn|mn|tn|m|k|km|kg|cm|mm)\b)", Options, TimeoutMs)]
    private static partial Regex Attached();

    [GeneratedRegex(@" {2,}", Options, TimeoutMs)]
    private static partial Regex Spaces();
}
