namespace NewsQA.Summarizing.Models;

/// <summary>Why a language model gave nothing, or stopped.</summary>
internal enum ModelProblem
{
    /// <summary>It took too long.</summary>
    Slow,

    /// <summary>Its server cannot be reached.</summary>
    Unreachable,

    /// <summary>Its server wants another key.</summary>
    Key,

    /// <summary>Its server knows no such model or address.</summary>
    UnknownModel,

    /// <summary>Its server refuses the request: too long for the model, an option that it does not take.</summary>
    Refused,

    /// <summary>Its server asks for patience.</summary>
    Busy,

    /// <summary>Its server failed.</summary>
    Failed,

    /// <summary>What came cannot be read.</summary>
    Garbled,

    /// <summary>It failed so often that it is left alone for a while.</summary>
    Paused,

    /// <summary>The day's budget is spent.</summary>
    Budget,

    /// <summary>It was asked as often as it may be asked in a minute.</summary>
    Rate,
}
