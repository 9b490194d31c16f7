using System.ComponentModel.DataAnnotations;

namespace NewsQA.Passages;

/// <summary>How articles are cut into passages. Section <c>NewsQA:Passages</c>.</summary>
public sealed class PassageOptions
{
    /// <summary>
    /// Most words in a passage, 20 to 1,000; a word is a run without white space. 160 keeps a passage to about three paragraphs of news: short
    /// enough for one topic, long enough to name it.
    /// </summary>
    [Range(20, 1000)]
    public int MaxWords { get; set; } = 160;

    /// <summary>Most words that a passage repeats from the end of the one before, in whole sentences; at most half of <see cref="MaxWords"/>. 0 for none.</summary>
    [Range(0, 500)]
    public int OverlapWords { get; set; } = 40;

    /// <summary>Most UTF-16 units in a passage, 200 to 20,000: a limit for text without white space.</summary>
    [Range(200, 20_000)]
    public int MaxCharacters { get; set; } = 2_400;
}
