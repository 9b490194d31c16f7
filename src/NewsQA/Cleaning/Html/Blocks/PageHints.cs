namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>What a page's metadata says that helps to find its article.</summary>
/// <param name="Title">Its title; null when unknown.</param>
/// <param name="Description">Its description; null when there is none.</param>
/// <param name="Body">The article's whole text as the metadata has it; null when it has none.</param>
internal sealed record PageHints(string? Title, string? Description, string? Body);
