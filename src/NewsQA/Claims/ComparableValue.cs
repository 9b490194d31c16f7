using NewsQA.Claims.Quantities;
using NewsQA.Client;
using NewsQA.Indexing;

namespace NewsQA.Claims;

/// <summary>What a claim says a thing is, in a form that can be compared.</summary>
internal abstract record ComparableValue
{
    /// <summary>Whether both say the same thing, so that one claim with two sources is enough.</summary>
    public abstract bool IsSame(ComparableValue other);

    /// <summary>Whether both can be true of one thing. Values of two kinds cannot be compared and count as agreeing.</summary>
    public abstract bool Agrees(ComparableValue other);
}

/// <summary>An amount. See <see cref="Quantity"/> for when two agree.</summary>
internal sealed record QuantityValue(Quantity Quantity) : ComparableValue
{
    public override bool IsSame(ComparableValue other) => other is QuantityValue value && Quantity.IsSame(value.Quantity);

    public override bool Agrees(ComparableValue other) => other is not QuantityValue value || Quantity.Agrees(value.Quantity);
}

/// <summary>A date. Two agree when one moment can be both: "May 2024" and "16 May 2024".</summary>
internal sealed record DateValue(PartialDate Date) : ComparableValue
{
    public override bool IsSame(ComparableValue other) => other is DateValue value && value.Date.Date == Date.Date;

    /// <summary>Whether it is more exact than the other and may be it: "16 May 2024" within "May 2024".</summary>
    public bool IsWithin(DateValue other) => Date.Earliest >= other.Date.Earliest && Date.Latest <= other.Date.Latest && Date.Date != other.Date.Date;

    public override bool Agrees(ComparableValue other) => other is not DateValue value || (Date.Earliest <= value.Date.Latest && value.Date.Earliest <= Date.Latest);
}

/// <summary>A name, or another word for a thing, as its terms. Two agree when they share one: "Putin" and "Vladimir Putin". A country's names are one name (<see cref="CountryNames"/>).</summary>
internal sealed record NameValue(IReadOnlyList<string> Terms) : ComparableValue
{
    /// <summary>The value of a text.</summary>
    public static NameValue Of(string text) => new([.. TextAnalyzer.Terms(CountryNames.Usual(text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public override bool IsSame(ComparableValue other) =>
        other is NameValue value && (Terms.All(t => value.Terms.Contains(t, StringComparer.Ordinal)) || value.Terms.All(t => Terms.Contains(t, StringComparer.Ordinal)));

    public override bool Agrees(ComparableValue other) => other is not NameValue value || Terms.Any(t => value.Terms.Contains(t, StringComparer.Ordinal));
}

/// <summary>One of two sides: yes or no, up or down.</summary>
internal sealed record SideValue(bool IsYes) : ComparableValue
{
    public override bool IsSame(ComparableValue other) => other is SideValue side && side.IsYes == IsYes;

    public override bool Agrees(ComparableValue other) => other is not SideValue side || side.IsYes == IsYes;
}
