namespace NewsQA.Cleaning.Text;

/// <summary>A paragraph of a page on its way through the cleaner: kept unless a pass drops it.</summary>
internal sealed class PageParagraph(string text)
{
    /// <summary>One line or several, each trimmed.</summary>
    public string Text { get; } = text;

    /// <summary>Whether a pass found that it is not the article's.</summary>
    public bool IsDropped { get; private set; }

    /// <summary>Whether it became metadata (the title): neither text nor clutter.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Whether it is still part of the text.</summary>
    public bool IsKept => !IsDropped && !IsTaken;

    /// <summary>Whether it is part of the text and the article's own prose.</summary>
    public bool IsBody => IsKept && Prose.IsBody(Text);

    /// <summary>Takes it out of the text.</summary>
    public void Drop() => IsDropped = true;

    /// <summary>Takes it out of the text because it was understood.</summary>
    public void Take() => IsTaken = true;
}
