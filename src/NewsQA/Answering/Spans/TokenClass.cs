namespace NewsQA.Answering.Spans;

/// <summary>What a token is at a glance, by its letters and its place alone.</summary>
internal enum TokenClass
{
    Lower,
    Capital,
    Number,
    Article,
    Determiner,
    Preposition,
    Conjunction,
    Pronoun,
    Auxiliary,
    Modal,
    Adverb,
    Participle,
    Gerund,
    Asking,
    Comma,
    Stop,
    Open,
    Close,
    Quote,
    Possessive,
    Mark,
}
