namespace NewsQA.Claims.Quantities;

/// <summary>Takes in the words of one number, left to right: "twenty", "three", "thousand".</summary>
internal sealed class NumberParser
{
    /// <summary>The number so far; null when no word of it was one.</summary>
    public double? Value { get; private set; }

    /// <summary>The place of its last digit that counts.</summary>
    public double Place { get; private set; } = 1;

    /// <summary>What "several" or "dozens" may mean; null without such a word.</summary>
    public (double Low, double High)? Range { get; private set; }

    /// <summary>Whether "a" or "an" stood there.</summary>
    public bool HasArticle { get; private set; }

    /// <summary>Whether it is a fraction in words: "half", "two thirds".</summary>
    public bool IsShare { get; private set; }

    /// <summary>Takes a word when it belongs to a number.</summary>
    public bool Take(string token)
    {
        if (char.IsDigit(token[0]))
        {
            return TakeDigits(token);
        }

        if (NumberWords.TryValue(token, out var value))
        {
            // "Twenty" and "three" add up; "hundred and twenty" too.
            Value = Value is { } tens && tens > value ? tens + value : Value ?? value;
            return true;
        }

        return TakeScale(token) || TakeFraction(token) || TakeRange(token) || TakeArticle(token);
    }

    // Only the first figure counts: what follows belongs to something else.
    private bool TakeDigits(string token)
    {
        if (Value is null && NumberWords.TryDigits(token, out var value, out var place))
        {
            (Value, Place) = (value, place);
        }

        return true;
    }

    private bool TakeScale(string token)
    {
        if (!NumberWords.TryScale(token, out var scale) || (token.Length == 1 && Value is null))
        {
            return false;
        }

        (Value, Place) = ((Value ?? 1) * scale, Place * scale);
        return true;
    }

    private bool TakeFraction(string token)
    {
        double? part = token.ToLowerInvariant() switch
        {
            "half" or "halves" => 1 / 2.0,
            "third" or "thirds" => 1 / 3.0,
            "quarter" or "quarters" => 1 / 4.0,
            "fifth" or "fifths" => 1 / 5.0,
            _ => null,
        };
        if (part is null)
        {
            return false;
        }

        (Value, Place, IsShare) = ((Value ?? 1) * part, 0.01, true);
        return true;
    }

    private bool TakeRange(string token)
    {
        if (!NumberWords.TryRange(token, out var range))
        {
            return false;
        }

        Range = range;
        return true;
    }

    private bool TakeArticle(string token)
    {
        var isArticle = token is "a" or "an" or "A" or "An";
        HasArticle |= isArticle;
        return isArticle;
    }
}
