namespace NewsQA.Evaluation.Extraction;

/// <summary>How well a set's pages were extracted.</summary>
/// <param name="Pages">How many pages.</param>
/// <param name="Failed">How many of them were reported as no article.</param>
/// <param name="Precision">Mean share of the extracted runs of four words that are the article's.</param>
/// <param name="Recall">Mean share of the article's runs of four words that were extracted.</param>
/// <param name="F1">The harmonic mean of these two means.</param>
/// <param name="TitleRight">Share of pages with a title whose title is right, letters and digits compared; null when the set has none.</param>
/// <param name="DatePrecision">Share of the extracted days of publication that are right; null when the set has no dates.</param>
/// <param name="DateRecall">Share of the days of publication that were extracted.</param>
/// <param name="DateF1">Their harmonic mean.</param>
/// <param name="AuthorF1">The same for author's names, each name by itself; null when the set has none.</param>
/// <param name="PagesPerSecond">Pages cleaned in a second, reading included, by all cores together.</param>
/// <param name="SlowestMs">The longest that one page took, in milliseconds.</param>
public sealed record ExtractionReport(
    int Pages, int Failed, double Precision, double Recall, double F1, double? TitleRight, double? DatePrecision, double? DateRecall, double? DateF1, double? AuthorF1, double PagesPerSecond, double SlowestMs);

/// <summary>What became of one page.</summary>
/// <param name="Id">The page.</param>
/// <param name="Site">Its site.</param>
/// <param name="Precision">Share of the extracted runs of four words that are the article's.</param>
/// <param name="Recall">Share of the article's runs of four words that were extracted.</param>
/// <param name="Title">The title; null when there is none.</param>
/// <param name="ExpectedTitle">The right one.</param>
/// <param name="Date">The day; null when there is none.</param>
/// <param name="DateEvidence">What it was read from.</param>
/// <param name="ExpectedDate">The right one.</param>
/// <param name="Byline">The author; null when there is none.</param>
/// <param name="ExpectedAuthors">The right one.</param>
/// <param name="Failure">Why there is no article; else null.</param>
/// <param name="Extra">Extracted paragraphs that are not the article's.</param>
/// <param name="Missing">The article's paragraphs that were not extracted.</param>
/// <param name="Ms">Milliseconds taken.</param>
public sealed record ExtractionOutcome(
    string Id, string Site, double Precision, double Recall, string? Title, string? ExpectedTitle, string? Date, string? DateEvidence, string? ExpectedDate,
    string? Byline, string? ExpectedAuthors, string? Failure, IReadOnlyList<string> Extra, IReadOnlyList<string> Missing, double Ms);
