using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Answering.Kinds;

/// <summary>What a measure measures.</summary>
internal enum MeasuredQuantity
{
    /// <summary>The question does not say.</summary>
    Any,

    /// <summary>Metres, miles.</summary>
    Length,

    /// <summary>Kilometres an hour, knots.</summary>
    Speed,

    /// <summary>Tonnes, kilograms.</summary>
    Weight,

    /// <summary>Degrees.</summary>
    Temperature,
}

/// <summary>Tells by its unit what a measure measures: 210 kilometres is no answer to how fast something went.</summary>
internal static partial class MeasureUnits
{
    /// <summary>What a question asks the measure of.</summary>
    public static MeasuredQuantity AskedBy(string question) =>
        Temperatures().IsMatch(question) ? MeasuredQuantity.Temperature
        : Speeds().IsMatch(question) ? MeasuredQuantity.Speed
        : Weights().IsMatch(question) ? MeasuredQuantity.Weight
        : Lengths().IsMatch(question) ? MeasuredQuantity.Length
        : MeasuredQuantity.Any;

    /// <summary>Whether the unit behind a number is one of the quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="text">The text.</param>
    /// <param name="number">Where the number stands in it, perhaps with its unit.</param>
    public static bool IsOf(MeasuredQuantity quantity, string text, TextSpan number)
    {
        var unit = text[number.Start..Math.Min(text.Length, number.End + Reach)];
        return quantity switch
        {
            MeasuredQuantity.Length => LengthUnits().IsMatch(unit) && !SpeedUnits().IsMatch(unit),
            MeasuredQuantity.Speed => SpeedUnits().IsMatch(unit),
            MeasuredQuantity.Weight => WeightUnits().IsMatch(unit),
            MeasuredQuantity.Temperature => TemperatureUnits().IsMatch(unit),
            _ => true,
        };
    }

    // "Kilometres an hour" stands behind the number.
    private const int Reach = 24;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it.
    private const int TimeoutMs = 30_000;

    private const string Number = @"^[\w.,]+([\s-]+(hundred|thousand|million|billion))*[\s-]*";

    [GeneratedRegex(@"\bhow (hot|cold|warm)\b|\btemperature\b", Options, TimeoutMs)]
    private static partial Regex Temperatures();

    [GeneratedRegex(@"\bhow fast\b|\bspeed\b", Options, TimeoutMs)]
    private static partial Regex Speeds();

    [GeneratedRegex(@"\bhow heavy\b|\b(what|which)\b.*\bweight\b", Options, TimeoutMs)]
    private static partial Regex Weights();

    [GeneratedRegex(@"\bhow (far|tall|deep|wide|thick)\b|\b(what|which)\b.*\b(height|depth|width|length|distance)\b", Options, TimeoutMs)]
    private static partial Regex Lengths();

    [GeneratedRegex(Number + @"(met(re|er)s?|kilomet(re|er)s?|centimet(re|er)s?|millimet(re|er)s?|km|cm|mm|m|miles?|feet|foot|ft|inch(es)?|yards?)\b", Options, TimeoutMs)]
    private static partial Regex LengthUnits();

    [GeneratedRegex(Number + @"(knots?|mph|km/h|kmh|kph|m/s|(met(re|er)s?|kilomet(re|er)s?|km|miles?|feet)[\s-]+(an|per|a)[\s-]+(hour|second|minute))\b", Options, TimeoutMs)]
    private static partial Regex SpeedUnits();

    [GeneratedRegex(Number + @"((metric\s)?tonnes?|tons?|kilos?|kilograms?|kg|grams?|ounces?|pounds?|lbs?|stone)\b", Options, TimeoutMs)]
    private static partial Regex WeightUnits();

    [GeneratedRegex(Number + @"(degrees?\b|°|[CF]\b)", Options, TimeoutMs)]
    private static partial Regex TemperatureUnits();
}
