namespace NewsQA.Claims.Quantities;

/// <summary>How a text limits an amount.</summary>
internal enum QuantityBound
{
    /// <summary>As it stands: "four", "4,987".</summary>
    Exact,

    /// <summary>"About", "nearly", "some"; also "several", "dozens".</summary>
    About,

    /// <summary>"At least", "more than", "over".</summary>
    AtLeast,

    /// <summary>"Up to", "less than", "at most".</summary>
    AtMost,
}
