namespace NewsQA.Claims.Quantities;

/// <summary>Units that amounts are measured in, each with its base unit and how many of those it is.</summary>
internal static class MeasureUnits
{
    private const double DaysPerYear = 365.25;

    private static readonly Dictionary<string, (string Base, double Factor)> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["second"] = ("day", 1 / 86_400.0), ["minute"] = ("day", 1 / 1_440.0), ["hour"] = ("day", 1 / 24.0), ["day"] = ("day", 1), ["night"] = ("day", 1), ["week"] = ("day", 7),
        ["fortnight"] = ("day", 14), ["month"] = ("day", DaysPerYear / 12), ["year"] = ("day", DaysPerYear), ["decade"] = ("day", 10 * DaysPerYear), ["century"] = ("day", 100 * DaysPerYear),
        ["centimetre"] = ("metre", 0.01), ["cm"] = ("metre", 0.01), ["metre"] = ("metre", 1), ["meter"] = ("metre", 1), ["kilometre"] = ("metre", 1_000), ["kilometer"] = ("metre", 1_000),
        ["km"] = ("metre", 1_000), ["mile"] = ("metre", 1_609.344), ["foot"] = ("metre", 0.3048), ["feet"] = ("metre", 0.3048),
        ["gram"] = ("kilogram", 0.001), ["kilogram"] = ("kilogram", 1), ["kg"] = ("kilogram", 1), ["tonne"] = ("kilogram", 1_000), ["ton"] = ("kilogram", 1_000),
        ["%"] = ("percent", 1), ["percent"] = ("percent", 1), ["pct"] = ("percent", 1), ["cent"] = ("cent", 1), ["degree"] = ("degree", 1), ["hectare"] = ("hectare", 1), ["acre"] = ("acre", 1),
        ["$"] = ("dollar", 1), ["dollar"] = ("dollar", 1), ["usd"] = ("dollar", 1), ["dlr"] = ("dollar", 1), ["€"] = ("euro", 1), ["euro"] = ("euro", 1), ["eur"] = ("euro", 1), ["£"] = ("pound", 1), ["pound"] = ("pound", 1),
        ["gbp"] = ("pound", 1), ["stg"] = ("pound", 1), ["¥"] = ("yen", 1), ["yen"] = ("yen", 1), ["yuan"] = ("yuan", 1), ["₽"] = ("rouble", 1), ["rouble"] = ("rouble", 1), ["ruble"] = ("rouble", 1), ["crown"] = ("crown", 1),
        ["krona"] = ("krona", 1), ["kronor"] = ("krona", 1), ["kroner"] = ("krone", 1), ["krone"] = ("krone", 1), ["franc"] = ("franc", 1), ["rupee"] = ("rupee", 1), ["mark"] = ("mark", 1), ["pence"] = ("pence", 1),
    };

    /// <summary>The unit of a word, singular or plural; its singular as written.</summary>
    public static bool TryFind(string word, out (string Base, double Factor, string Singular) unit)
    {
        var singular = word.Equals("centuries", StringComparison.OrdinalIgnoreCase) ? "century" : word.Length > 2 && word[^1] is 's' or 'S' ? word[..^1] : word;
        foreach (var form in (ReadOnlySpan<string>)[word, singular])
        {
            if (Units.TryGetValue(form, out var found))
            {
                unit = (found.Base, found.Factor, form.ToLowerInvariant());
                return true;
            }
        }

        unit = default;
        return false;
    }
}
