using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace NewsQA.Server.Metrics;

/// <summary>Writes measurements in Prometheus's text format, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(IEnumerable<MetricSeries> all)
    {
        var text = new StringBuilder();
        foreach (var family in all.GroupBy(s => s.Name, StringComparer.Ordinal))
        {
            var first = family.First();
            Head(text, first.Name, first.Kind.ToString().ToLowerInvariant(), first.Description);
            foreach (var series in family)
            {
                Append(text, series);
            }
        }

        return text.ToString();
    }

    public static void Gauge(StringBuilder text, string name, string description, double value)
    {
        Head(text, name, "gauge", description);
        Line(text, name, "", value);
    }

    /// <summary>The name with its unit, and <c>_total</c> where it only goes up.</summary>
    public static string Name(Instrument instrument)
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var isCounter = instrument.GetType().Name is var type && (type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal));
        return string.Concat(instrument.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')) + unit + (isCounter ? "_total" : "");
    }

    /// <summary>Labels without their braces, in the order of their names.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var named = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            named.Add($"{string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))}=\"{escaped}\"");
        }

        named.Sort(StringComparer.Ordinal);
        return string.Join(',', named);
    }

    private static void Append(StringBuilder text, MetricSeries series)
    {
        var (value, count, buckets) = series.Read();
        if (series.Kind != MetricKind.Histogram)
        {
            Line(text, series.Name, series.Labels, value);
            return;
        }

        var (below, before) = (0L, series.Labels.Length == 0 ? "" : series.Labels + ",");
        for (var i = 0; i < buckets.Length; i++)
        {
            below += buckets[i];
            var bound = i < MetricSeries.Bounds.Length ? MetricSeries.Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
            Line(text, series.Name + "_bucket", $"{before}le=\"{bound}\"", below);
        }

        Line(text, series.Name + "_sum", series.Labels, value);
        Line(text, series.Name + "_count", series.Labels, count);
    }

    private static void Head(StringBuilder text, string name, string type, string description) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {description.ReplaceLineEndings(" ")}\n# TYPE {name} {type}\n");

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append(labels.Length == 0 ? "" : $"{{{labels}}}").Append(CultureInfo.InvariantCulture, $" {value}\n");
}
