namespace NewsQA.Answering.Spans;

/// <summary>English words that hold a sentence together, with their class.</summary>
internal static class FunctionWords
{
    private static readonly Dictionary<string, TokenClass> Classes = Read(
        (TokenClass.Article, "a an the"),
        (TokenClass.Determiner, "this that these those some any no every each all both either neither another other such its their his her our my your"),
        (TokenClass.Preposition, "of in on at by for from to with without within into onto over under after before since until till during between among against about around through across "
            + "along behind beyond near off out up down upon toward towards as than per via despite throughout above below like"),
        (TokenClass.Conjunction, "and or but nor so yet because although though while whereas if unless once"),
        (TokenClass.Pronoun, "he she it they them him i we you us me himself herself itself themselves there"),
        (TokenClass.Auxiliary, "is are was were be been being am has have had having do does did not isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't"),
        (TokenClass.Modal, "can could will would shall should may might must cannot can't couldn't won't wouldn't shouldn't"),
        (TokenClass.Adverb, "also then now here very too more most less least just even still again ever never often always already"),
        (TokenClass.Asking, "who whom whose what which when where why how"),
        (TokenClass.Number, "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half"));

    /// <summary>The word's class, or null for a word of content.</summary>
    public static TokenClass? Of(string lower) => Classes.TryGetValue(lower, out var found) ? found : null;

    private static Dictionary<string, TokenClass> Read(params (TokenClass Class, string Words)[] lists) =>
        lists.SelectMany(l => l.Words.Split(' '), (l, word) => (word, l.Class)).ToDictionary(p => p.word, p => p.Class, StringComparer.Ordinal);
}
